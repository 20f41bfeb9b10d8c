import { block, pavilion } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { book, child, elder, person } from '../parts/people.mjs';
import { circle, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { lamp } from '../parts/street.mjs';
import { bench, flowerBed } from '../parts/things.mjs';

export function pocketPark(r) {
  return (
    n.sky('day', { x: 930, y: 130, r: 42 }) +
    n.cloud(200, 100, 1) +
    n.cloud(600, 120, 0.8) +
    n.skyline(r, 380, '#bfd9d6', { low: 80, high: 190 }) +
    block(r, { x: 20, y: 440, w: 250, h: 330, trim: c.coral, cols: 4, rows: 5 }) +
    block(r, { x: 960, y: 440, w: 230, h: 280, trim: c.ochre, cols: 4, rows: 4 }) +
    n.bush(r, 340, 450, 160) +
    n.bush(r, 520, 450, 180, 'deep') +
    n.bush(r, 720, 450, 180) +
    n.bush(r, 900, 450, 170, 'fresh') +
    n.tree(r, 300, 456, 230, 'pink') +
    n.tree(r, 880, 456, 250, 'green') +
    n.tree(r, 1090, 462, 210, 'gold') +
    rect(0, 440, 1200, 370, down('#b9d79a', '#8ebc76')) +
    n.grass(r, 0, 1200, 450, 790, 110, c.moss, 0.4) +
    path(
      'M470,800 C430,680 250,640 330,560 C420,490 700,540 820,490 L900,440 L950,440 C940,520 760,560 600,580 C470,600 560,680 760,800 Z',
      down('#f0e0bd', '#e2cb9b'),
    ) +
    many(26, (i) => oval(360 + ((i * 97) % 250), 570 + ((i * 53) % 220), 10, 4, c.wood, 'opacity=".14"')) +
    oval(910, 640, 200, 66, c.stone) +
    oval(910, 634, 188, 58, down('#9fd0d0', c.lagoon)) +
    n.ripples(r, 770, 980, 610, 670, 12) +
    oval(860, 650, 24, 8, c.moss) +
    oval(980, 624, 20, 7, c.leaf) +
    circle(866, 642, 7, c.rose) +
    place(pavilion(0, 0, 250, 250, c.roof, c.brick), { x: 520, y: 520 }) +
    elder(r, { x: 612, y: 516, h: 112, pose: 'face', hair: 'short', top: c.slate }) +
    elder(r, { x: 676, y: 516, h: 110, pose: 'face', hair: 'bun', top: c.coral }) +
    bench(210, 650, 1.3) +
    person(r, {
      x: 180,
      y: 654,
      h: 184,
      pose: 'face',
      top: c.teal,
      hair: 'long',
      carryFar: place(book(c.red), { x: 6, y: 0, scale: 1.3 }),
    }) +
    elder(r, { x: 250, y: 654, h: 176, pose: 'face', hair: 'short', top: c.ochre }) +
    n.tree(r, 70, 660, 330, 'green') +
    lamp(390, 600, 190) +
    flowerBed(r, 1000, 738, 190, 34, [c.coral, c.honey, c.white, c.rose]) +
    flowerBed(r, 20, 756, 240, 34, [c.coral, c.honey, c.white, c.rose]) +
    child(r, { x: 620, y: 734, h: 134, pose: 'stride', view: 'side', top: c.red, hair: 'short' }) +
    child(r, { x: 700, y: 744, h: 128, pose: 'cheer', top: c.honey, hair: 'tail' }) +
    circle(672, 726, 15, c.coral) +
    path('M658,722 Q672,730 686,722', 'none', `stroke="${c.white}" stroke-width="3"`) +
    person(r, { x: 470, y: 764, h: 210, pose: 'walk', view: 'side', top: c.cream, hair: 'short', bottom: c.navy }) +
    place(
      rect(-10, -44, 64, 26, c.blue, 12) +
        path('M10,-44 Q14,-78 54,-74 L50,-44 Z', c.navy) +
        circle(0, -8, 9, c.ink) +
        circle(44, -8, 9, c.ink) +
        stroke('M-8,-40 L-40,-76', c.slate, 4),
      { x: 548, y: 768, scale: 1.1 },
    ) +
    place(
      oval(0, -14, 22, 11, c.wood) +
        circle(22, -26, 9, c.wood) +
        path('M16,-32 L14,-42 L22,-35 Z', c.bark) +
        stroke('M-20,-16 Q-32,-24 -30,-34 M-12,-6 V2 M10,-6 V2', c.wood, 4) +
        circle(26, -27, 1.4, c.ink),
      { x: 860, y: 756, scale: 1.3 },
    ) +
    n.flowers(r, 280, 460, 700, 780, 16) +
    n.flowers(r, 780, 980, 720, 790, 18) +
    n.overhang(r, 1210, -16, 1.1, 'pink', true)
  );
}
