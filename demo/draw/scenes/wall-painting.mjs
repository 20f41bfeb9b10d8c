import { tiledRoof } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, person, volunteer } from '../parts/people.mjs';
import { circle, d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { paving } from '../parts/street.mjs';

export function wallPainting(r) {
  const [W, H] = [900, 1200];
  const mural =
    n.sky('day', { x: 640, y: 250, r: 80 }).replace(/width="1200" height="800"/, 'width="900" height="800"') +
    [c.coral, c.honey, c.sage, c.lagoon]
      .map((shade, i) =>
        stroke(
          d`M${70 + i * 22},560 A${250 - i * 22},${250 - i * 22} 0 0 1 ${570 - i * 22},560`,
          shade,
          22,
          'opacity=".75"',
        ),
      )
      .join('') +
    path('M0,560 Q180,360 380,500 T900,430 V900 H0 Z', '#8fc0b5') +
    path('M0,650 Q240,500 470,620 T900,560 V900 H0 Z', c.leaf) +
    path('M420,900 Q380,760 560,700 Q640,660 560,600 Q640,640 660,700 Q680,770 640,900 Z', c.aqua) +
    place(
      rect(-50, -60, 100, 60, c.cream) + tiledRoof(-60, -56, 120, 50, c.roof, 10) + rect(-14, -36, 28, 36, c.wood),
      { x: 230, y: 640, scale: 1.5 },
    ) +
    n.tree(r, 90, 720, 240, 'pink') +
    n.tree(r, 400, 690, 160, 'green') +
    n.tree(r, 790, 720, 260, 'gold') +
    many(3, (i) =>
      place(
        path('M-40,0 Q-10,-30 30,-8 Q60,-40 74,-34 Q56,-12 40,4 Q10,20 -40,0 Z', c.white) +
          stroke('M-40,0 l-22,4', c.ink, 3) +
          circle(-28, -4, 4, c.red),
        { x: 300 + i * 150, y: 200 + i * 60, scale: 0.9 - i * 0.12 },
      ),
    );
  const ladder =
    stroke('M-46,0 L-22,-420 M46,0 L22,-420', c.ochre, 9) +
    many(8, (i) => stroke(d`M${-43 + i * 2.9},${-46 - i * 50} H${43 - i * 2.9}`, c.ochre, 7));
  const pot = (x, y, shade) =>
    place(
      path('M-22,0 L-25,-40 L25,-40 L22,0 Z', c.mist) +
        oval(0, -40, 25, 7, shade) +
        path('M10,-36 Q14,-10 18,-34 Z', shade) +
        stroke('M-25,-40 Q0,-74 25,-40', c.slate, 2.5),
      { x, y },
    );
  const brush = (shade) => stroke('M-6,8 L8,-16', c.wood, 3) + path('M6,-14 L12,-17 L18,-32 L8,-24 Z', shade);
  return (
    rect(0, 0, W, H, down('#cfe5e8', '#f7eed8')) +
    n.cloud(160, 70, 0.8) +
    n.cloud(700, 60, 1) +
    rect(30, 110, 840, 800, '#e9dcc2') +
    '<clipPath id="wall"><path d="M50,130 H850 V890 H600 L560,870 L530,892 L470,866 L430,890 H50 Z"/></clipPath>' +
    `<g clip-path="url(#wall)">${mural}</g>` +
    many(16, (i) => stroke(d`M30,${150 + i * 48} H870`, c.wood, 1.5, 'opacity=".12"')) +
    many(60, () => {
      const [x, y] = [30 + Math.floor(r.between(0, 14)) * 60, 150 + Math.floor(r.between(0, 15)) * 48];
      return stroke(d`M${x},${y} v48`, c.wood, 1.5, 'opacity=".12"');
    }) +
    path('M650,560 H850 V890 H630 Z', '#f2e8d2') +
    stroke(
      'M660,620 Q720,560 780,640 T850,600 M690,700 q30,-60 60,0 q30,-50 60,10 M670,800 h150',
      c.stone,
      4,
      'stroke-dasharray="3 10"',
    ) +
    tiledRoof(30, 124, 840, 62, c.roof, 14) +
    rect(0, 905, W, 300, down('#dcc9a2', '#c7b085')) +
    paving(910, 1200, c.wood, { rows: 6, cols: 14, vanish: 450, opacity: 0.24, width: 900 }) +
    rect(30, 896, 840, 14, c.stone) +
    place(ladder, { x: 600, y: 1000, scale: 1.1 }) +
    volunteer(r, {
      x: 604,
      y: 790,
      h: 280,
      pose: 'paint',
      view: 'back',
      hat: 'cap',
      hair: 'tail',
      shadow: false,
      carry: brush(c.ochre),
    }) +
    volunteer(r, {
      x: 330,
      y: 1034,
      h: 310,
      pose: 'paint',
      view: 'back',
      hair: 'short',
      hat: 'cap',
      flip: true,
      carry: brush(c.coral),
    }) +
    person(r, {
      x: 770,
      y: 1066,
      h: 310,
      pose: 'paint',
      view: 'back',
      flip: true,
      top: c.teal,
      apron: c.cream,
      hair: 'bob',
      bottom: c.ink,
      carry: brush(c.moss),
    }) +
    child(r, {
      x: 180,
      y: 1070,
      h: 210,
      pose: 'paint',
      view: 'back',
      top: c.honey,
      hair: 'tail',
      carry: brush(c.blue),
    }) +
    child(r, { x: 470, y: 1110, h: 206, pose: 'cheer', top: c.coral, hair: 'short', carry: brush(c.red) }) +
    pot(90, 1120, c.red) +
    pot(250, 1140, c.ochre) +
    pot(590, 1130, c.moss) +
    pot(660, 1156, c.blue) +
    pot(850, 1130, c.coral) +
    many(26, () =>
      oval(
        r.between(60, 860),
        r.between(1060, 1190),
        r.between(4, 14),
        r.between(2, 5),
        r.pick([c.coral, c.teal, c.honey, c.blue, c.leaf]),
        'opacity=".7"',
      ),
    )
  );
}
