import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, elder, flag, person, scarf, volunteer } from '../parts/people.mjs';
import { circle, down, many, path, place, rect, stroke } from '../parts/svg.mjs';
import { zebra } from '../parts/street.mjs';
import { flowerBed } from '../parts/things.mjs';

export function schoolGate(r) {
  const gate =
    rect(270, 300, 70, 280, down('#d9795c', c.brick)) +
    rect(860, 300, 70, 280, down('#d9795c', c.brick)) +
    many(
      9,
      (i) =>
        rect(270, 322 + i * 30, 70, 2, c.cream, 0, 'opacity=".4"') +
        rect(860, 322 + i * 30, 70, 2, c.cream, 0, 'opacity=".4"'),
    ) +
    path('M240,306 Q600,212 960,306 L960,270 Q600,172 240,270 Z', c.red) +
    path('M240,276 Q600,178 960,276 L960,270 Q600,172 240,270 Z', c.honey) +
    many(6, (i) => {
      const x = 440 + i * 64;
      return circle(x, 241 + 48 * Math.pow((x - 600) / 360, 2), 13, c.honey);
    }) +
    rect(258, 296, 94, 16, c.honey, 3) +
    rect(848, 296, 94, 16, c.honey, 3);
  const fence = (x0) =>
    many(12, (i) => rect(x0 + i * 22, 476, 5, 104, c.moss) + circle(x0 + i * 22 + 2.5, 474, 5, c.moss)) +
    rect(x0 - 4, 496, 262, 6, c.moss) +
    rect(x0 - 4, 556, 262, 6, c.moss);
  const pupil = (x, y, h, o) =>
    child(r, { x, y, h, top: c.white, bottom: c.navy, ...o }) +
    (o.view === 'back' ? '' : place(scarf, { x, y: y - h * 0.68, scale: h / 150 }));
  return (
    n.sky('day', { x: 190, y: 110, r: 40 }) +
    n.cloud(420, 90, 0.9) +
    n.cloud(980, 110, 1.1) +
    n.hills(r, 400, 60, '#b7d3c5', c.sage) +
    block(r, {
      x: 360,
      y: 576,
      w: 480,
      h: 300,
      trim: c.ochre,
      wall: '#fbf0dc',
      cols: 8,
      rows: 4,
      balcony: false,
      tank: false,
    }) +
    rect(596, 96, 7, 190, c.slate) +
    place(path('M0,0 Q14,-6 26,0 T54,0 L54,32 Q40,38 26,32 T0,32 Z', c.red), { x: 602, y: 100, scale: 1.3 }) +
    circle(600, 318, 24, c.white) +
    stroke('M600,318 V302 M600,318 L610,324', c.ink, 3) +
    n.tree(r, 130, 580, 260, 'green') +
    n.tree(r, 1080, 580, 270, 'deep') +
    n.tree(r, 420, 580, 130, 'pink') +
    n.tree(r, 780, 580, 130, 'pink') +
    fence(6) +
    fence(940) +
    gate +
    rect(0, 576, 1200, 40, c.sand) +
    path('M340,578 L860,578 L1010,700 L190,700 Z', down('#f0dfbd', '#e0c999')) +
    rect(0, 612, 1200, 3, c.wood, 0, 'opacity=".2"') +
    rect(0, 696, 1200, 10, c.stone) +
    rect(0, 706, 1200, 100, down('#7f8a93', '#949da3')) +
    path('M340,578 L860,578 L1010,700 L190,700 Z', down('#f0dfbd', '#e0c999')) +
    zebra(440, 780, 708, 800, 7, 0.1) +
    pupil(520, 606, 84, { view: 'back', hair: 'tail' }) +
    pupil(558, 600, 80, { view: 'back', hair: 'short' }) +
    pupil(680, 606, 86, { view: 'back', hair: 'short' }) +
    person(r, { x: 600, y: 640, h: 164, pose: 'wave', top: c.teal, skirt: c.ink, hair: 'bob', flip: true }) +
    volunteer(r, { x: 300, y: 690, h: 200, pose: 'stop', hat: 'cap', hair: 'short', carry: flag(c.red) }) +
    volunteer(r, { x: 930, y: 694, h: 200, pose: 'stop', flip: true, hat: 'cap', hair: 'tail', carry: flag(c.red) }) +
    pupil(440, 664, 122, { pose: 'walk', view: 'side', hair: 'short' }) +
    pupil(520, 686, 128, { pose: 'wave', hair: 'tail' }) +
    pupil(650, 690, 124, { pose: 'walk', view: 'side', flip: true, hair: 'bob' }) +
    elder(r, { x: 742, y: 692, h: 186, hair: 'short', top: c.slate }) +
    pupil(806, 694, 120, { hair: 'short', pose: 'stand' }) +
    place(flowerBed(r, 0, 0, 170, 24, [c.coral, c.honey, c.white, c.rose]), { x: 20, y: 592 }) +
    place(flowerBed(r, 0, 0, 170, 24, [c.coral, c.honey, c.white, c.rose]), { x: 1010, y: 592 })
  );
}
