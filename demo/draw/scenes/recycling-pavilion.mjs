import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, child, elder, person, volunteer } from '../parts/people.mjs';
import { circle, d, down, many, path, polygon, rect, stroke } from '../parts/svg.mjs';
import { paving, wasteBin } from '../parts/street.mjs';

export function recyclingPavilion(r) {
  const bins = [
    [c.blue, 'recycle'],
    [c.moss, 'leaf'],
    [c.red, 'hazard'],
    [c.slate, 'other'],
  ];
  const hut =
    rect(300, 330, 640, 320, down('#fdf6e6', '#eadbbd')) +
    many(17, (i) => rect(316 + i * 38, 352, 20, 226, c.wood, 0, 'opacity=".28"')) +
    rect(300, 330, 26, 326, c.wood) +
    rect(914, 330, 26, 326, c.wood) +
    path('M250,336 L330,232 L910,232 L990,336 Z', down('#5d9a72', c.pine)) +
    many(14, (i) => stroke(d`M${346 + i * 42},236 L${276 + i * 52.6},332`, c.ink, 2, 'opacity=".18"')) +
    rect(246, 330, 748, 14, c.pine, 4) +
    bins
      .map(
        ([shade], i) =>
          rect(346 + i * 142, 372, 116, 84, shade, 8) +
          circle(404 + i * 142, 414, 26, c.white, 'opacity=".92"') +
          [
            path(d`M${394 + i * 142},400 h20 l3,10 v18 h-26 v-18 Z`, shade),
            path(d`M${388 + i * 142},428 q-4,-30 32,-30 q2,32 -32,30 Z`, shade),
            rect(394 + i * 142, 402, 20, 26, shade, 4) + rect(400 + i * 142, 396, 8, 8, shade),
            path(d`M${390 + i * 142},404 h28 l-4,24 h-20 Z`, shade),
          ][i],
      )
      .join('') +
    rect(560, 176, 10, 58, c.slate) +
    polygon(
      [
        [500, 186],
        [640, 170],
        [650, 196],
        [510, 214],
      ],
      '#3d5f8f',
    ) +
    many(4, (i) => stroke(d`M${528 + i * 30},${183 - i * 3} l8,26`, c.white, 1.5, 'opacity=".5"'));
  return (
    n.sky('green', { x: 180, y: 130, r: 42 }) +
    n.cloud(420, 100, 1) +
    n.cloud(1040, 140, 1) +
    n.skyline(r, 470, '#c0d9cf', { low: 90, high: 240 }) +
    block(r, { x: -30, y: 600, w: 250, h: 360, trim: c.coral, cols: 4, rows: 5 }) +
    block(r, { x: 1010, y: 600, w: 240, h: 320, trim: c.teal, cols: 4, rows: 4 }) +
    n.tree(r, 250, 612, 260, 'deep') +
    n.tree(r, 1010, 612, 270, 'green') +
    rect(0, 600, 1200, 210, down('#e8d8b6', '#d5bf97')) +
    paving(600, 800, c.wood, { rows: 6, cols: 18, opacity: 0.22 }) +
    rect(270, 640, 700, 20, c.stone, 3) +
    hut +
    bins.map(([shade, sign], i) => wasteBin(350 + i * 142, 654, 106, 176, shade, sign)).join('') +
    n.bush(r, 1080, 640, 170, 'fresh') +
    n.bush(r, 110, 640, 170) +
    volunteer(r, { x: 960, y: 716, h: 236, pose: 'reach', flip: true, hat: 'cap', hair: 'bob' }) +
    elder(r, { x: 246, y: 724, h: 214, pose: 'reach', hair: 'bun', top: c.violet, carry: bag(c.blue) }) +
    child(r, { x: 560, y: 752, h: 146, pose: 'wave', view: 'back', top: c.ochre, hair: 'tail' }) +
    person(r, { x: 640, y: 752, h: 222, view: 'back', top: c.teal, bottom: c.ink, hair: 'short', carry: bag(c.moss) }) +
    n.overhang(r, 1210, -10, 1, 'fresh', true) +
    n.grass(r, 0, 1200, 780, 800, 40, c.moss, 0.4)
  );
}
