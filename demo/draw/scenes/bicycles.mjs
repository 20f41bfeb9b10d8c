import { awning, block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { person, volunteer } from '../parts/people.mjs';
import { circle, down, many, path, place, rect, stroke } from '../parts/svg.mjs';
import { bicycle, paving } from '../parts/street.mjs';

export function bicycles(r) {
  const shades = [c.teal, c.ochre, c.coral, c.blue, c.moss, c.violet, c.red];
  const line = (y, scale, x0, count, step) =>
    many(count, (i) => bicycle(x0 + i * step, y, scale, shades[(i * 2 + count) % 7]));
  const mark = (x, y, s) =>
    place(
      circle(-16, 0, 10, 'none', `stroke="${c.white}" stroke-width="3"`) +
        circle(16, 0, 10, 'none', `stroke="${c.white}" stroke-width="3"`) +
        stroke('M-16,0 L-6,-14 L10,-14 L16,0 M-6,-14 L0,0 L10,-14 M8,-20 h6 M-10,-18 h8', c.white, 3),
      { x, y, scale: s },
    );
  return (
    n.sky('green', { x: 1000, y: 130, r: 44 }) +
    n.cloud(240, 110, 1.1) +
    n.skyline(r, 420, '#bcd6cd', { low: 80, high: 220 }) +
    block(r, { x: 60, y: 500, w: 330, h: 330, trim: c.teal, wall: '#f7ead3', cols: 6, rows: 4 }) +
    block(r, { x: 820, y: 500, w: 300, h: 290, trim: c.brick, cols: 5, rows: 4 }) +
    rect(396, 320, 420, 180, down('#f3d9bb', c.sand)) +
    rect(410, 392, 120, 108, c.lagoon, 3) +
    rect(546, 392, 120, 108, '#9cc3cc', 3) +
    rect(682, 392, 120, 108, c.lagoon, 3) +
    awning(400, 352, 412, 34, c.red, c.cream, 14) +
    rect(440, 326, 330, 22, c.teal, 4) +
    person(r, { x: 600, y: 504, h: 112, pose: 'walk', view: 'side', top: c.honey }) +
    n.tree(r, 30, 510, 250, 'deep') +
    n.tree(r, 430, 506, 180, 'fresh') +
    n.tree(r, 790, 506, 190, 'green') +
    n.tree(r, 1160, 510, 270, 'green') +
    rect(0, 500, 1200, 310, down('#e9d8b8', '#d6bf96')) +
    paving(500, 800, c.wood, { rows: 7, cols: 20, opacity: 0.2 }) +
    path('M60,528 H1140 L1190,612 H10 Z', c.teal, 'opacity=".25"') +
    path('M0,650 H1200 V790 H0 Z', c.teal, 'opacity=".25"') +
    stroke('M60,528 H1140 M10,612 H1190', c.white, 5) +
    stroke('M0,650 H1200 M0,792 H1200', c.white, 6) +
    line(600, 0.92, 92, 12, 92) +
    line(770, 1.3, 70, 7, 128) +
    mark(1080, 736, 2) +
    volunteer(r, { x: 960, y: 762, h: 232, pose: 'reach', view: 'side', flip: true, hat: 'cap', hair: 'short' }) +
    volunteer(r, { x: 1150, y: 640, h: 178, pose: 'hold', hair: 'tail', hat: 'cap', flip: true }) +
    n.overhang(r, -6, -10, 1, 'green')
  );
}
