import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, child, elder, person, volunteer } from '../parts/people.mjs';
import { circle, down, many, path, place, rect } from '../parts/svg.mjs';
import { bus, cone, paving } from '../parts/street.mjs';

export function busStop(r) {
  const shelter =
    rect(330, 330, 10, 330, c.slate) +
    rect(830, 330, 10, 330, c.slate) +
    rect(340, 380, 490, 220, '#dcecec', 0, 'opacity=".7"') +
    rect(340, 596, 490, 8, c.slate) +
    many(3, (i) => rect(500 + i * 164, 380, 4, 218, c.slate, 0, 'opacity=".5"')) +
    rect(356, 396, 130, 186, c.red, 4) +
    circle(421, 470, 44, c.ochre) +
    path('M366,582 Q420,500 476,582 Z', c.cream) +
    path('M378,470 Q421,420 464,470 Q421,450 378,470 Z', c.white, 'opacity=".7"') +
    path('M300,336 Q585,280 870,336 L870,352 Q585,306 300,352 Z', c.teal) +
    path('M300,336 Q585,280 870,336 L870,341 Q585,286 300,341 Z', c.white, 'opacity=".4"') +
    rect(530, 620, 280, 10, c.wood, 3) +
    rect(550, 630, 8, 30, c.slate) +
    rect(780, 630, 8, 30, c.slate);
  const sign =
    rect(934, 320, 9, 340, c.slate) +
    rect(900, 300, 78, 120, c.blue, 8) +
    place(
      rect(-24, -22, 48, 40, c.white, 7) +
        rect(-19, -17, 38, 17, c.blue, 3) +
        circle(-13, 9, 4, c.blue) +
        circle(13, 9, 4, c.blue) +
        rect(-20, 18, 9, 6, c.white) +
        rect(11, 18, 9, 6, c.white),
      { x: 939, y: 344 },
    ) +
    many(3, (i) => rect(914, 378 + i * 12, 50 - i * 10, 5, c.white, 2, 'opacity=".8"'));
  return (
    n.sky('dawn', { x: 170, y: 140, r: 44 }) +
    n.cloud(420, 110, 1) +
    n.cloud(980, 90, 1.1) +
    n.skyline(r, 480, '#d5d3bd', { low: 90, high: 280 }) +
    block(r, { x: 20, y: 600, w: 260, h: 330, trim: c.brick, wall: '#f5e2cc', cols: 4, rows: 4 }) +
    block(r, { x: 1000, y: 600, w: 220, h: 390, trim: c.slate, cols: 3, rows: 5 }) +
    n.tree(r, 300, 604, 260, 'pink') +
    n.tree(r, 590, 600, 280, 'green') +
    n.tree(r, 880, 604, 270, 'pink') +
    rect(0, 596, 1200, 76, down(c.sand, '#d9c49c')) +
    paving(600, 672, c.wood, { rows: 3, cols: 20, opacity: 0.25 }) +
    rect(0, 668, 1200, 10, c.stone) +
    rect(0, 678, 1200, 130, down('#7f8a93', '#97a0a6')) +
    many(7, (i) => rect(10 + i * 184, 752, 100, 9, c.white, 3, 'opacity=".75"')) +
    shelter +
    sign +
    elder(r, { x: 610, y: 656, h: 170, pose: 'face', hair: 'bun', top: c.coral }) +
    person(r, { x: 690, y: 656, h: 182, pose: 'face', top: c.teal, hair: 'short' }) +
    person(r, {
      x: 770,
      y: 658,
      h: 190,
      pose: 'hold',
      top: c.honey,
      skirt: c.ink,
      hair: 'long',
      carry: rect(-4, -8, 9, 15, c.ink, 2),
    }) +
    person(r, { x: 860, y: 660, h: 200, top: c.white, hair: 'short', carryFar: bag(c.bark) }) +
    volunteer(r, { x: 440, y: 658, h: 196, pose: 'wave', hat: 'cap', hair: 'bob' }) +
    child(r, { x: 512, y: 658, h: 122, hair: 'tail', top: c.ochre }) +
    place(bus(0, 0, 620, c.red), { x: -240, y: 752 }) +
    cone(1130, 690, 0.9) +
    n.bush(r, 1120, 600, 130)
  );
}
