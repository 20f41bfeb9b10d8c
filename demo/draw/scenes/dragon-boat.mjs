import { pavilion } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { person } from '../parts/people.mjs';
import { circle, d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';

export function dragonBoat(r) {
  const boat = (x, y, scale, shade, trim, count) => {
    const hull =
      path(
        'M-300,-20 Q-330,-60 -372,-64 Q-340,-40 -332,0 Q-300,44 0,44 Q260,44 318,-2 Q340,-40 330,-84 Q352,-60 300,-14 Z',
        shade,
      ) +
      stroke('M-312,4 Q-200,26 0,26 Q220,26 304,0', trim, 6) +
      many(22, (i) => path(d`M${-270 + i * 25},22 q12,-16 25,0 Z`, c.ink, 'opacity=".18"'));
    const neck =
      path('M262,14 Q300,-30 296,-84 Q300,-124 342,-128 L352,-96 Q334,-70 340,-36 Q342,-8 322,8 Z', shade) +
      many(5, (i) => stroke(d`M${322 - i},${-70 + i * 15} q10,3 14,-2`, trim, 4));
    const jaws =
      path(
        'M320,-124 Q344,-140 370,-128 Q386,-120 402,-124 Q420,-126 422,-112 Q422,-102 410,-101 L362,-96 Q340,-92 322,-96 Z',
        shade,
      ) +
      path('M340,-96 L366,-93 L398,-88 Q404,-78 392,-76 L352,-74 Q336,-80 330,-92 Z', shade) +
      path('M364,-97 L404,-101 L396,-89 L366,-92 Z', c.cream) +
      circle(409, -116, 3.4, trim);
    const mane =
      path(
        'M318,-126 Q292,-146 262,-138 Q284,-126 288,-110 Q266,-118 248,-104 Q276,-100 286,-82 Q268,-82 258,-66 Q284,-68 296,-52 L302,-104 Z',
        trim,
      ) + path('M342,-76 Q336,-62 344,-48 Q352,-60 362,-74 Z', trim);
    const horns =
      stroke('M332,-132 Q322,-158 300,-164 M318,-156 Q318,-166 312,-172 M346,-134 Q346,-160 330,-172', c.honey, 5) +
      stroke('M412,-106 Q430,-98 440,-112 M412,-106 Q428,-88 442,-90', trim, 3);
    const dragon =
      mane +
      neck +
      horns +
      jaws +
      circle(352, -118, 8.6, c.white) +
      circle(354, -117, 4.4, c.ink) +
      stroke('M342,-130 Q352,-134 364,-126', trim, 4);
    const tail = path('M-332,-30 Q-380,-60 -372,-110 Q-352,-80 -318,-60 Z', trim);
    const rowers = many(count, (i) => {
      const px = -220 + i * (430 / count);
      return person(r, {
        x: px,
        y: 14,
        h: 112,
        pose: 'row',
        view: 'side',
        top: trim === c.honey ? c.red : c.blue,
        hair: 'short',
        shadow: false,
      });
    });
    const drummer =
      person(r, {
        x: 232,
        y: 8,
        h: 112,
        pose: 'cheer',
        view: 'side',
        flip: true,
        top: c.honey,
        shadow: false,
        hair: 'short',
      }) +
      rect(206, -44, 34, 34, c.brick, 7) +
      oval(223, -44, 17, 6, c.cream);
    const paddles = many(
      count,
      (i) =>
        stroke(d`M${-178 + i * (430 / count)},-22 l36,72`, c.wood, 5) +
        place(oval(0, 0, 7, 17, c.wood), { x: -139 + i * (430 / count), y: 56, turn: -27 }) +
        many(3, () =>
          circle(
            -139 + i * (430 / count) + r.between(-22, 14),
            r.between(48, 66),
            r.between(2, 5),
            c.white,
            'opacity=".85"',
          ),
        ),
    );
    return place(tail + drummer + rowers + hull + dragon + paddles, { x, y, scale });
  };
  const crowd = many(34, (i) =>
    person(r, {
      x: 20 + i * 35 + r.between(-8, 8),
      y: 372 + (i % 3) * 9,
      h: 66 + (i % 3) * 4,
      pose: r.pick(['stand', 'wave', 'cheer', 'stand']),
      shadow: false,
    }),
  );
  return (
    n.sky('day', { x: 180, y: 130, r: 44 }) +
    n.cloud(430, 110, 1) +
    n.cloud(860, 90, 1.3) +
    n.hills(r, 260, 80, '#a9c9bd', c.sage) +
    n.tree(r, 80, 350, 190, 'green') +
    n.tree(r, 1120, 350, 200, 'deep') +
    n.willow(r, 280, 350, 200) +
    n.willow(r, 930, 352, 190, 'fresh') +
    pavilion(500, 350, 230, 200) +
    rect(0, 344, 1200, 66, down(c.sand, '#d4bd92')) +
    crowd +
    many(16, (i) =>
      place(stroke('M0,0 V-64', c.bark, 3) + path('M0,-64 L36,-56 L0,-44 Z', [c.red, c.ochre, c.teal][i % 3]), {
        x: 20 + i * 78,
        y: 410,
      }),
    ) +
    rect(0, 400, 1200, 14, c.stone) +
    rect(0, 412, 1200, 388, down('#8cc7c5', c.teal)) +
    n.ripples(r, -40, 1150, 424, 790, 110, c.white, 0.4) +
    boat(470, 506, 0.78, c.teal, c.ochre, 8) +
    path('M120,570 Q500,590 860,556', 'none', `stroke="${c.white}" stroke-width="5" opacity=".5"`) +
    boat(620, 680, 1.16, c.red, c.honey, 8) +
    path(
      'M180,760 Q620,780 1040,744',
      'none',
      `stroke="${c.white}" stroke-width="8" stroke-linecap="round" opacity=".55"`,
    ) +
    n.ripples(r, 0, 1100, 760, 796, 16, c.white, 0.5)
  );
}
