import { awning } from '../parts/buildings.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, child, elder, person, volunteer } from '../parts/people.mjs';
import { circle, d, down, glow, many, oval, path, place, polygon, rect, stroke } from '../parts/svg.mjs';
import { paving } from '../parts/street.mjs';
import { bunting } from '../parts/things.mjs';

export function market(r) {
  const crate = (x, y, w, shades) =>
    many(2, (row) =>
      many(
        Math.floor(w / 21),
        (i) =>
          circle(x + 12 + i * 21 + row * 5, y - 12 - row * 13, 12, r.pick(shades)) +
          circle(x + 9 + i * 21 + row * 5, y - 16 - row * 13, 3, c.white, 'opacity=".4"'),
      ),
    ) +
    path(d`M${x - 4},${y - 14} h${w + 8} l-6,42 h${-w + 4} Z`, c.wood) +
    stroke(d`M${x},${y} h${w} M${x + 1},${y + 13} h${w - 2}`, c.bark, 2, 'opacity=".6"');
  const greens = (x, y, w) =>
    many(Math.floor(w / 17), (i) =>
      place(
        path('M0,0 Q-16,-16 -8,-38 Q0,-48 8,-38 Q16,-16 0,0 Z', i % 2 ? c.leaf : c.moss) +
          path('M-3,2 Q0,-16 0,-30 Q0,-16 3,2 Z', c.cream),
        { x: x + 10 + i * 17, y: y + 2, turn: r.between(-18, 18) },
      ),
    ) +
    path(d`M${x - 4},${y - 14} h${w + 8} l-6,42 h${-w + 4} Z`, c.wood) +
    stroke(d`M${x},${y} h${w}`, c.bark, 2, 'opacity=".6"');
  const fish = (x, y, w) =>
    rect(x, y - 20, w, 46, '#dbe9ea', 4) +
    many(4, (i) =>
      place(
        path('M-26,0 Q0,-15 22,0 L36,-10 L36,10 L22,0 Q0,15 -26,0 Z', i % 2 ? c.slate : c.lagoon) +
          circle(-16, -2, 2, c.white),
        { x: x + 36 + (i % 2) * (w / 2 - 6), y: y - 18 + Math.floor(i / 2) * 16 },
      ),
    );
  const stall = (x, w, shade, goods, seller) =>
    rect(x + 6, 320, 8, 340, c.bark) +
    rect(x + w - 14, 320, 8, 340, c.bark) +
    rect(x + 14, 350, w - 28, 170, '#e7cfa2', 0, 'opacity=".55"') +
    seller +
    rect(x - 2, 548, w + 4, 14, c.cream, 3) +
    rect(x + 4, 562, w - 8, 110, down(shade, c.bark)) +
    rect(x + 4, 562, w - 8, 110, shade, 0, 'opacity=".75"') +
    goods +
    awning(x - 16, 296, w + 32, 62, shade) +
    circle(x + w / 2, 392, 13, '#fff3c9') +
    stroke(d`M${x + w / 2},352 v28`, c.ink, 2) +
    circle(x + w / 2, 392, 56, glow(c.honey), 'opacity=".6"');
  const seller = (x, o) => person(r, { x, y: 640, h: 216, shadow: false, apron: c.white, ...o });
  return (
    rect(0, 0, 1200, 620, down('#dfeae2', '#f7ecd3')) +
    many(7, (i) =>
      polygon(
        [
          [-40 + i * 200, 0],
          [60 + i * 200, 0],
          [20 + i * 200, 120],
          [-80 + i * 200, 120],
        ],
        c.white,
        'opacity=".55"',
      ),
    ) +
    path('M0,120 H1200 V138 H0 Z', c.teal) +
    many(13, (i) => stroke(d`M${i * 100},138 l50,46 l50,-46`, c.lagoon, 6)) +
    rect(0, 184, 1200, 10, c.teal) +
    many(5, (i) => rect(30 + i * 280, 194, 14, 460, c.lagoon)) +
    bunting(0, 200, 600, 200, 22, 20) +
    bunting(600, 200, 1200, 200, 22, 20) +
    stall(
      40,
      330,
      c.moss,
      greens(60, 548, 130) + crate(214, 548, 136, [c.brick, c.coral]),
      seller(206, { hair: 'bun', top: c.brick, pose: 'hold' }),
    ) +
    stall(
      430,
      330,
      c.red,
      crate(448, 548, 136, [c.ochre, c.honey]) + crate(606, 548, 136, [c.leaf, '#8fbd86']),
      seller(590, { hair: 'short', top: c.blue, pose: 'wave' }),
    ) +
    stall(
      820,
      340,
      c.teal,
      fish(838, 548, 168) + crate(1026, 548, 116, [c.violet, '#8d6a8f']),
      seller(990, { hair: 'bob', top: c.ochre }),
    ) +
    rect(0, 660, 1200, 150, down('#dccaa6', '#c6ae84')) +
    paving(660, 800, c.bark, { rows: 5, cols: 18, opacity: 0.18 }) +
    place(
      rect(-22, -10, 44, 10, c.slate, 3) +
        circle(0, -24, 16, c.white) +
        stroke('M0,-24 L6,-34', c.red, 2) +
        oval(0, -44, 26, 6, c.stone),
      { x: 410, y: 566 },
    ) +
    person(r, { x: 150, y: 756, h: 234, view: 'back', top: c.honey, skirt: c.ink, hair: 'long', carry: bag(c.moss) }) +
    elder(r, { x: 300, y: 764, h: 214, view: 'side', hair: 'short', top: c.slate, pose: 'reach' }) +
    person(r, { x: 470, y: 766, h: 230, pose: 'walk', view: 'side', top: c.teal, hair: 'short', carry: bag(c.red) }) +
    child(r, { x: 540, y: 766, h: 140, pose: 'walk', view: 'side', top: c.coral, hair: 'tail' }) +
    volunteer(r, { x: 760, y: 770, h: 232, pose: 'wave', hat: 'cap', hair: 'short', flip: true }) +
    elder(r, { x: 900, y: 758, h: 212, view: 'back', hair: 'bun', top: c.violet, carry: bag(c.ochre) }) +
    person(r, {
      x: 1070,
      y: 764,
      h: 232,
      pose: 'reach',
      view: 'side',
      flip: true,
      top: c.cream,
      hair: 'bob',
      skirt: c.brick,
    })
  );
}
