import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { cane, child, elder, person, volunteer } from '../parts/people.mjs';
import { d, down, path, place, rect, stroke } from '../parts/svg.mjs';
import { paving } from '../parts/street.mjs';
import { bunting, tent } from '../parts/things.mjs';

export function clinic(r) {
  const badge = (x, y, s) =>
    place(
      path('M0,34 C-58,-4 -34,-52 0,-20 C34,-52 58,-4 0,34 Z', c.red) +
        stroke('M-26,-4 H-12 L-5,-18 L5,12 L11,-4 H26', c.white, 5),
      { x, y, scale: s },
    );
  const table = (x, y, w) =>
    rect(x, y - 84, w, 16, c.white, 3) +
    path(d`M${x + 4},${y - 68} h${w - 8} v60 q${-w / 4},12 ${-(w - 8) / 2},0 t${-(w - 8) / 2},0 Z`, c.aqua) +
    rect(x + 8, y - 8, 7, 10, c.slate) +
    rect(x + w - 15, y - 8, 7, 10, c.slate);
  const gauge =
    rect(-20, -28, 40, 28, c.white, 4) +
    rect(-14, -23, 28, 13, c.teal, 2) +
    stroke('M20,-8 q16,8 30,0', c.slate, 3) +
    rect(46, -16, 24, 14, c.blue, 4);
  return (
    n.sky('day', { x: 1040, y: 110, r: 40 }) +
    n.cloud(200, 110, 1.1) +
    n.cloud(640, 80, 0.9) +
    n.skyline(r, 430, '#bcd7d8', { low: 80, high: 210 }) +
    block(r, { x: 20, y: 540, w: 240, h: 350, trim: c.teal, cols: 4, rows: 5 }) +
    n.tree(r, 300, 556, 280, 'green') +
    n.tree(r, 920, 556, 300, 'deep') +
    n.tree(r, 1130, 560, 260, 'fresh') +
    rect(0, 540, 1200, 270, down('#eadcbe', '#d8c59d')) +
    paving(540, 800, c.wood, { rows: 7, cols: 18, opacity: 0.22 }) +
    tent(190, 660, 460, 430, c.red) +
    tent(660, 660, 400, 400, c.teal) +
    badge(420, 342, 1.1) +
    badge(860, 362, 0.95) +
    bunting(420, 236, 860, 264, 30, 14) +
    person(r, { x: 300, y: 640, h: 210, coat: true, top: c.blue, hair: 'bob', pose: 'hold' }) +
    person(r, { x: 470, y: 640, h: 206, coat: true, top: c.teal, hair: 'tail', hat: 'nurse' }) +
    person(r, { x: 790, y: 640, h: 212, coat: true, top: c.blue, hair: 'short', pose: 'reach' }) +
    table(226, 694, 370) +
    table(690, 694, 300) +
    place(gauge, { x: 320, y: 610 }) +
    rect(470, 578, 18, 32, c.honey, 4) +
    rect(496, 586, 18, 24, c.white, 4) +
    rect(522, 574, 22, 36, c.lagoon, 4) +
    rect(760, 588, 60, 22, c.cream, 2) +
    stroke('M766,594 h40 M766,601 h30', c.stone, 2) +
    place(gauge, { x: 900, y: 610 }) +
    elder(r, { x: 250, y: 756, h: 212, pose: 'sit', view: 'side', hair: 'short', top: c.slate }) +
    rect(228, 714, 52, 8, c.wood, 2) +
    rect(232, 722, 6, 36, c.wood) +
    rect(268, 722, 6, 36, c.wood) +
    elder(r, { x: 640, y: 752, h: 206, hair: 'bun', top: c.brick, carry: cane }) +
    volunteer(r, { x: 560, y: 764, h: 222, pose: 'hold', hat: 'cap', hair: 'tail' }) +
    elder(r, { x: 1010, y: 750, h: 208, flip: true, pose: 'reach', hair: 'short', top: c.teal }) +
    person(r, { x: 1080, y: 762, h: 214, flip: true, top: c.honey, hair: 'long', skirt: c.ink }) +
    child(r, { x: 1134, y: 764, h: 136, hair: 'short', top: c.coral }) +
    volunteer(r, { x: 110, y: 764, h: 222, pose: 'wave', hat: 'cap', hair: 'short' }) +
    elder(r, { x: 420, y: 770, h: 212, view: 'back', hair: 'short', top: c.ochre })
  );
}
