import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { book, elder, person, volunteer } from '../parts/people.mjs';
import { circle, down, path, place, rect, stroke } from '../parts/svg.mjs';
import { bus, paving } from '../parts/street.mjs';
import { flowerBed } from '../parts/things.mjs';

export function bloodDonation(r) {
  const drop = (x, y, s, shade) =>
    place(
      path('M0,-46 Q34,0 30,18 A30,30 0 0 1 -30,18 Q-34,0 0,-46 Z', shade) +
        path(
          'M-16,14 A18,18 0 0 0 -2,30',
          'none',
          `stroke="${c.white}" stroke-width="5" stroke-linecap="round" opacity=".7"`,
        ),
      { x, y, scale: s },
    );
  const heart = (x, y, s, shade) =>
    place(path('M0,26 C-44,-4 -26,-40 0,-16 C26,-40 44,-4 0,26 Z', shade), { x, y, scale: s });
  return (
    n.sky('dawn', { x: 210, y: 130, r: 44 }) +
    n.cloud(500, 90, 1) +
    n.cloud(1010, 120, 1.2) +
    n.skyline(r, 470, '#dccdb6', { low: 90, high: 260 }) +
    block(r, { x: 900, y: 540, w: 280, h: 330, trim: c.brick, wall: '#fbeedb', cols: 5, rows: 4 }) +
    n.tree(r, 60, 560, 280, 'pink') +
    n.tree(r, 280, 556, 240, 'green') +
    n.tree(r, 860, 556, 270, 'green') +
    n.tree(r, 1170, 560, 270, 'pink') +
    rect(0, 540, 1200, 270, down('#ead9ba', '#d9c39b')) +
    paving(540, 800, c.wood, { rows: 7, cols: 18, opacity: 0.22 }) +
    bus(170, 650, 720, c.white, c.red) +
    rect(170, 600, 592, 10, c.coral) +
    heart(420, 574, 0.7, c.red) +
    heart(584, 574, 0.7, c.red) +
    circle(500, 556, 62, c.white) +
    drop(500, 562, 1.15, c.red) +
    path('M770,430 L900,394 L900,404 L770,446 Z', c.red) +
    stroke('M896,402 V640', c.slate, 5) +
    rect(786, 640, 96, 14, c.slate, 3) +
    rect(800, 626, 70, 14, c.stone, 3) +
    person(r, {
      x: 990,
      y: 676,
      h: 214,
      coat: true,
      top: c.blue,
      hair: 'bob',
      hat: 'nurse',
      pose: 'hold',
      shadow: false,
    }) +
    rect(930, 610, 180, 14, c.white, 3) +
    path('M936,624 H1104 V690 H936 Z', c.brick) +
    drop(1020, 656, 0.6, c.white) +
    rect(1050, 590, 40, 20, c.cream, 2) +
    person(r, { x: 846, y: 704, h: 218, pose: 'walk', view: 'side', flip: true, top: c.teal, hair: 'short' }) +
    person(r, { x: 780, y: 736, h: 214, pose: 'stand', top: c.honey, skirt: c.violet, hair: 'long' }) +
    person(r, { x: 706, y: 734, h: 222, top: c.blue, hair: 'short' }) +
    person(r, { x: 634, y: 738, h: 212, pose: 'hold', top: c.coral, hair: 'tail', carry: book(c.red) }) +
    volunteer(r, { x: 240, y: 742, h: 224, pose: 'wave', hat: 'cap', hair: 'bob' }) +
    person(r, { x: 330, y: 740, h: 222, pose: 'cheer', top: c.white, bottom: c.navy, hair: 'short' }) +
    heart(330, 606, 0.42, c.red) +
    elder(r, { x: 140, y: 748, h: 206, hair: 'bun', top: c.teal }) +
    flowerBed(r, 20, 772, 180, 26, [c.coral, c.white, c.rose]) +
    flowerBed(r, 980, 772, 200, 26, [c.coral, c.white, c.honey]) +
    heart(520, 396, 0.5, c.coral) +
    heart(560, 350, 0.34, c.rose) +
    heart(478, 350, 0.26, c.rose)
  );
}
