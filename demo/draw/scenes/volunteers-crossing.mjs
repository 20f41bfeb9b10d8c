import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, cane, child, elder, flag, person, scarf, volunteer } from '../parts/people.mjs';
import { circle, down, many, path, place, rect } from '../parts/svg.mjs';
import { bus, trafficLight, zebra } from '../parts/street.mjs';

export function volunteersCrossing(r) {
  return (
    n.sky('day', { x: 1010, y: 120, r: 42 }) +
    n.cloud(180, 110, 1) +
    n.cloud(720, 80, 1.2) +
    n.skyline(r, 400, '#b9d3d4', { low: 90, high: 250 }) +
    block(r, { x: 40, y: 470, w: 220, h: 300, trim: c.coral, cols: 4, rows: 4 }) +
    block(r, { x: 930, y: 470, w: 240, h: 340, trim: c.teal, wall: '#f6e3cd', cols: 4, rows: 5 }) +
    n.tree(r, 330, 474, 210, 'green') +
    n.tree(r, 470, 474, 180, 'deep') +
    n.tree(r, 610, 474, 200, 'fresh') +
    n.tree(r, 750, 474, 190, 'green') +
    n.tree(r, 872, 474, 210, 'deep') +
    n.bush(r, 400, 476, 120) +
    n.bush(r, 690, 476, 120, 'deep') +
    rect(0, 468, 1200, 34, c.sand) +
    rect(0, 498, 1200, 8, c.stone) +
    rect(0, 506, 1200, 300, down('#7f8a93', '#98a1a7')) +
    many(4, (i) => rect(20 + i * 90, 560, 52, 6, c.white, 2, 'opacity=".7"')) +
    many(3, (i) => rect(930 + i * 96, 560, 56, 6, c.white, 2, 'opacity=".7"')) +
    place(bus(0, 0, 280, c.ochre), { x: 950, y: 556 }) +
    place(
      path(
        'M0,-30 Q8,-36 30,-38 L52,-64 Q56,-68 64,-68 L120,-68 Q128,-68 134,-60 L152,-38 Q172,-34 174,-22 L174,-6 L0,-6 Z',
        c.red,
      ) +
        path(
          'M44,-38 L60,-58 Q62,-61 66,-61 L86,-61 L86,-38 Z M92,-61 L116,-61 Q120,-61 124,-56 L138,-38 L92,-38 Z',
          '#bfe0e4',
        ) +
        circle(36, -6, 15, c.ink) +
        circle(138, -6, 15, c.ink) +
        circle(36, -6, 6, c.stone) +
        circle(138, -6, 6, c.stone),
      { x: 60, y: 600, scale: 1.25 },
    ) +
    zebra(340, 900, 508, 800, 8, 0.26) +
    trafficLight(930, 500, 220) +
    trafficLight(300, 500, 220, 'green') +
    volunteer(r, {
      x: 420,
      y: 660,
      h: 214,
      pose: 'stop',
      hat: 'cap',
      hair: 'short',
      flip: true,
      carry: place(flag(c.red), { turn: 70 }),
    }) +
    elder(r, { x: 560, y: 676, h: 196, hair: 'short', carry: cane, top: c.slate }) +
    volunteer(r, { x: 500, y: 682, h: 210, pose: 'hold', hat: 'cap', hair: 'tail' }) +
    elder(r, { x: 632, y: 686, h: 186, hair: 'bun', top: c.violet, carry: bag(c.moss) }) +
    person(r, {
      x: 700,
      y: 612,
      h: 170,
      pose: 'walk',
      view: 'side',
      flip: true,
      top: c.honey,
      skirt: c.teal,
      hair: 'long',
    }) +
    child(r, {
      x: 752,
      y: 616,
      h: 110,
      pose: 'walk',
      view: 'side',
      flip: true,
      top: c.coral,
      carry: '',
      hair: 'short',
    }) +
    volunteer(r, {
      x: 846,
      y: 724,
      h: 236,
      pose: 'stop',
      hat: 'cap',
      hair: 'bob',
      carry: place(flag(c.red), { turn: 60 }),
    }) +
    child(r, { x: 700, y: 752, h: 140, pose: 'stride', view: 'side', top: c.blue, hair: 'tail', carry: '' }) +
    place(scarf, { x: 702, y: 648, scale: 0.9 }) +
    n.overhang(r, -10, -6, 1.1, 'green')
  );
}
