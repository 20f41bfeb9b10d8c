import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { elder, person } from '../parts/people.mjs';
import { circle, d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { lamp } from '../parts/street.mjs';

export function fitnessSquare(r) {
  const walker =
    stroke('M-50,0 V-110 H50 V0', c.blue, 8) +
    stroke('M-24,-110 L-34,-16 M24,-110 L34,-16', c.ochre, 7) +
    rect(-46, -20, 26, 8, c.ink, 3) +
    rect(22, -20, 26, 8, c.ink, 3) +
    stroke('M-50,-110 V-138 M50,-110 V-138', c.ochre, 6);
  const wheel =
    stroke('M0,0 V-150', c.blue, 9) +
    circle(0, -160, 38, 'none', `stroke="${c.ochre}" stroke-width="8"`) +
    circle(0, -160, 8, c.blue) +
    many(3, (i) => stroke(d`M0,-160 L${38 * Math.cos(i * 2.1)},${-160 + 38 * Math.sin(i * 2.1)}`, c.ochre, 5));
  const bars = stroke('M-70,0 V-120 M70,0 V-120 M-70,-118 H70', c.blue, 8) + stroke('M-70,-76 H70', c.ochre, 6);
  const dancer = (x, y, h, pose) =>
    elder(r, {
      x,
      y,
      h,
      pose,
      lean: 0,
      hair: r.pick(['bun', 'bob', 'tail']),
      hairShade: r.pick([c.grey, c.hair]),
      top: r.pick([c.coral, c.red, c.brick]),
      bottom: c.white,
      carry: place(
        path('M0,0 L-14,-30 Q6,-42 26,-26 Z', c.honey) + stroke('M0,0 L-6,-32 M0,0 L6,-34 M0,0 L17,-30', c.brick, 1.5),
      ),
    });
  return (
    n.sky('dawn', { x: 620, y: 250, r: 60 }) +
    n.cloud(220, 110, 1) +
    n.cloud(1000, 120, 1.1) +
    n.hills(r, 400, 60, '#c8d3b8', '#b9cfa4') +
    n.skyline(r, 430, '#e0cdb0', { low: 60, high: 170 }) +
    n.tree(r, 60, 500, 260, 'green') +
    n.tree(r, 200, 490, 200, 'deep') +
    n.tree(r, 1010, 490, 210, 'green') +
    n.tree(r, 1140, 500, 270, 'gold') +
    n.poplar(340, 480, 190) +
    n.poplar(400, 478, 170) +
    n.poplar(830, 478, 170) +
    n.poplar(890, 480, 190) +
    rect(0, 470, 1200, 40, c.leaf) +
    n.grass(r, 0, 1200, 472, 506, 60, c.moss) +
    rect(0, 504, 1200, 300, down('#d8896a', '#c87358')) +
    path('M150,560 H1050 L1190,800 H10 Z', c.teal, 'opacity=".8"') +
    path('M150,560 H1050 L1190,800 H10 Z', 'none', `stroke="${c.white}" stroke-width="6" opacity=".8"`) +
    oval(600, 680, 220, 62, 'none', `stroke="${c.white}" stroke-width="6" opacity=".7"`) +
    lamp(290, 530, 210) +
    place(lamp(0, 0, 210), { x: 940, y: 530, flip: true }) +
    place(walker, { x: 110, y: 616, scale: 1.1 }) +
    person(r, { x: 110, y: 604, h: 170, pose: 'cheer', top: c.blue, hair: 'short', shadow: false }) +
    place(bars, { x: 1080, y: 560 }) +
    place(wheel, { x: 1120, y: 690, scale: 1.1 }) +
    elder(r, { x: 1060, y: 694, h: 196, pose: 'reach', view: 'side', hair: 'short', top: c.slate }) +
    [
      [360, 600, 140],
      [480, 596, 138],
      [600, 600, 142],
      [720, 596, 138],
      [840, 600, 140],
    ]
      .map(([x, y, h]) => dancer(x, y, h, 'taiji'))
      .join('') +
    [
      [290, 680, 176],
      [440, 676, 174],
      [600, 682, 178],
      [760, 676, 174],
      [910, 680, 176],
    ]
      .map(([x, y, h]) => dancer(x, y, h, 'taiji'))
      .join('') +
    [
      [220, 778, 214],
      [410, 774, 212],
      [790, 774, 212],
      [980, 778, 214],
    ]
      .map(([x, y, h]) => dancer(x, y, h, 'taiji'))
      .join('') +
    person(r, { x: 600, y: 784, h: 224, view: 'back', pose: 'taiji', top: c.white, bottom: c.red, hair: 'bun' }) +
    place(
      rect(-40, -52, 80, 52, c.ink, 6) +
        circle(-20, -24, 14, c.slate) +
        circle(20, -24, 14, c.slate) +
        stroke('M-24,-52 V-64 H24 V-52', c.slate, 4),
      { x: 60, y: 764 },
    )
  );
}
