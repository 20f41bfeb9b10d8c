import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { flag, person, volunteer } from '../parts/people.mjs';
import { circle, down, many, path, place, polygon, rect, stroke } from '../parts/svg.mjs';
import { cone, lamp } from '../parts/street.mjs';

const oldLamp = lamp(0, 0, 260, { flip: true });

export function roadRepair(r) {
  const roller =
    rect(-60, -150, 110, 12, c.ochre, 3) +
    rect(-52, -140, 7, 70, c.ink) +
    rect(36, -140, 7, 70, c.ink) +
    rect(-96, -84, 190, 46, c.ochre, 10) +
    rect(-20, -120, 40, 44, '#b9d9dc', 3, 'opacity=".7"') +
    rect(-84, -70, 54, 8, c.ink, 3, 'opacity=".4"') +
    circle(-74, -34, 40, c.slate) +
    circle(-74, -34, 30, c.stone) +
    circle(-74, -34, 7, c.ink) +
    circle(74, -32, 36, c.ink) +
    circle(74, -32, 15, c.stone) +
    many(3, (i) => rect(50 + i * 14, -78, 6, 22, c.ink, 2, 'opacity=".35"'));
  const barrier = (x, y, s) =>
    place(
      rect(-70, -64, 140, 24, c.white, 3) +
        many(5, (i) =>
          polygon(
            [
              [-66 + i * 28, -64],
              [-52 + i * 28, -64],
              [-64 + i * 28, -40],
              [-78 + i * 28 + (i ? 0 : 8), -40],
            ],
            c.brick,
          ),
        ) +
        rect(-56, -40, 8, 40, c.slate) +
        rect(48, -40, 8, 40, c.slate) +
        rect(-68, -4, 32, 5, c.slate) +
        rect(36, -4, 32, 5, c.slate) +
        circle(-52, -70, 7, c.coral) +
        circle(52, -70, 7, c.coral),
      { x, y, scale: s },
    );
  const worker = (o) =>
    person(r, {
      top: c.blue,
      vest: '#f08a3c',
      bottom: c.navy,
      hat: 'helmet',
      hatShade: c.honey,
      hair: 'short',
      carryUnder: true,
      ...o,
    });
  const shovel = stroke('M-8,-24 L10,34', c.wood, 2.6) + path('M6,32 L17,30 L19,46 L10,48 Z', c.slate);
  return (
    n.sky('day', { x: 160, y: 120, r: 40 }) +
    n.cloud(520, 100, 1.2) +
    n.cloud(1000, 130, 0.9) +
    n.skyline(r, 430, '#b5d0d3', { low: 60, high: 170 }) +
    block(r, { x: 60, y: 480, w: 230, h: 250, trim: c.teal, cols: 4, rows: 3 }) +
    block(r, { x: 320, y: 480, w: 190, h: 310, trim: c.coral, wall: '#f7e6d0', cols: 3, rows: 4 }) +
    block(r, { x: 840, y: 480, w: 270, h: 270, trim: c.ochre, cols: 5, rows: 3 }) +
    n.tree(r, 580, 484, 190, 'green') +
    n.tree(r, 700, 484, 220, 'deep') +
    n.tree(r, 800, 484, 170, 'fresh') +
    n.tree(r, 1160, 484, 230, 'green') +
    rect(0, 478, 1200, 42, c.sand) +
    rect(0, 514, 1200, 9, c.stone) +
    rect(0, 523, 1200, 290, down('#a1a9ad', '#b6bcbd')) +
    path('M330,560 H1210 V740 H250 Z', down('#41474f', '#535a62')) +
    path('M330,560 H1210 V566 H327 Z', c.white, 'opacity=".15"') +
    many(60, () => circle(r.between(340, 1190), r.between(572, 734), r.between(1.2, 2.8), '#7d848c', 'opacity=".6"')) +
    many(4, (i) => rect(20 + i * 76, 770, 46, 9, c.white, 3, 'opacity=".8"')) +
    many(11, (i) => rect(330 + i * 84, 772, 52, 9, c.white, 3, 'opacity=".8"')) +
    stroke('M60,620 l40,16 l18,-10 l46,26 M130,690 l26,-14 l30,10', c.slate, 3, 'opacity=".6"') +
    place(roller, { x: 930, y: 668, scale: 1.5, flip: true }) +
    worker({ x: 930, y: 574, h: 120, pose: 'sit', view: 'side', flip: true, shadow: false }) +
    worker({ x: 520, y: 660, h: 200, pose: 'dig', view: 'side', carry: shovel }) +
    place(
      path('M-64,4 Q-30,-44 0,-46 Q36,-44 66,4 Z', '#373d45') +
        many(14, () => circle(r.between(-40, 40), r.between(-26, 0), 3, '#6b737c')),
      { x: 640, y: 662 },
    ) +
    worker({
      x: 380,
      y: 726,
      h: 220,
      pose: 'sweep',
      view: 'side',
      carry: stroke('M-10,-26 L12,40', c.wood, 2.6) + rect(2, 38, 24, 5, c.slate, 1),
    }) +
    volunteer(r, {
      x: 150,
      y: 690,
      h: 210,
      pose: 'stop',
      flip: true,
      hat: 'cap',
      hair: 'bob',
      carry: place(flag(c.red), { turn: 66 }),
    }) +
    barrier(250, 760, 1.1) +
    cone(90, 770, 1.1) +
    cone(420, 786, 1.1) +
    cone(620, 786, 1.1) +
    cone(820, 786, 1.1) +
    cone(1020, 786, 1.1) +
    cone(340, 566, 0.7) +
    cone(520, 566, 0.7) +
    cone(700, 566, 0.7) +
    place(oldLamp, { x: 1110, y: 520 })
  );
}
