import { block, tiledRoof } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, cane, child, elder, person } from '../parts/people.mjs';
import { circle, d, down, many, path, polygon, rect } from '../parts/svg.mjs';
import { bicycle, paving } from '../parts/street.mjs';
import { flowerBed } from '../parts/things.mjs';

export function noticeBoard(r) {
  const sheet = (x, y, w, h, shade, kind) =>
    rect(x + 4, y + 5, w, h, c.ink, 2, 'opacity=".14"') +
    rect(x, y, w, h, c.white, 2) +
    rect(x, y, w, h * 0.2, shade, 2) +
    (kind === 'picture'
      ? rect(x + 10, y + h * 0.28, w - 20, h * 0.36, down(c.sky, c.meadow), 2) +
        circle(x + w * 0.7, y + h * 0.38, 8, c.honey) +
        path(
          d`M${x + 10},${y + h * 0.64} l${w * 0.22},${-h * 0.18} l${w * 0.2},${h * 0.12} l${w * 0.16},${-h * 0.1} l${w * 0.22},${h * 0.16} Z`,
          c.moss,
        )
      : '') +
    many(kind === 'picture' ? 3 : Math.floor((h * 0.66) / 15), (i) =>
      rect(
        x + 12,
        y + h * (kind === 'picture' ? 0.72 : 0.3) + i * 15,
        (w - 24) * (i % 3 === 2 ? 0.6 : 1),
        5,
        c.mist,
        2,
      ),
    ) +
    circle(x + w / 2, y + 4, 5, c.ochre);
  const code = (x, y, s) =>
    rect(x, y, s, s, c.white, 3) +
    many(49, (i) => {
      const [col, row] = [i % 7, Math.floor(i / 7)];
      const corner = (col < 2 && row < 2) || (col > 4 && row < 2) || (col < 2 && row > 4);
      return corner || r.chance(0.5)
        ? rect(x + s * (0.08 + col * 0.12), y + s * (0.08 + row * 0.12), s * 0.12 + 0.4, s * 0.12 + 0.4, c.ink)
        : '';
    });
  return (
    n.sky('day', { x: 150, y: 110, r: 38 }) +
    n.cloud(380, 90, 0.9) +
    n.cloud(920, 80, 1) +
    block(r, { x: 20, y: 560, w: 280, h: 440, trim: c.teal, cols: 4, rows: 6 }) +
    block(r, { x: 920, y: 560, w: 270, h: 380, trim: c.coral, wall: '#f7e6d0', cols: 4, rows: 5 }) +
    n.tree(r, 250, 570, 300, 'green') +
    n.tree(r, 960, 570, 310, 'fresh') +
    n.bush(r, 150, 580, 220) +
    n.bush(r, 1080, 580, 220, 'deep') +
    rect(0, 566, 1200, 250, down('#e9d9b8', '#d6c097')) +
    paving(570, 800, c.wood, { rows: 6, cols: 18, opacity: 0.22 }) +
    rect(300, 250, 16, 400, c.slate) +
    rect(884, 250, 16, 400, c.slate) +
    rect(286, 640, 44, 14, c.stone, 3) +
    rect(870, 640, 44, 14, c.stone, 3) +
    rect(276, 230, 648, 330, c.teal, 10) +
    rect(292, 262, 616, 284, '#efe2c2', 4) +
    rect(298, 268, 604, 272, '#c9a877', 2, 'opacity=".35"') +
    tiledRoof(270, 238, 660, 56, c.roof, 14) +
    sheet(316, 284, 128, 170, c.red, 'text') +
    sheet(460, 280, 150, 140, c.teal, 'picture') +
    sheet(626, 286, 118, 160, c.ochre, 'text') +
    sheet(760, 280, 130, 180, c.red, 'picture') +
    sheet(470, 436, 130, 96, c.moss, 'text') +
    code(322, 466, 70) +
    rect(404, 470, 54, 60, c.honey, 2) +
    rect(630, 462, 110, 70, c.rose, 2) +
    path('M686,520 C660,502 668,482 686,494 C704,482 712,502 686,520 Z', c.red) +
    code(800, 470, 64) +
    polygon(
      [
        [292, 546],
        [470, 262],
        [560, 262],
        [382, 546],
      ],
      c.white,
      'opacity=".12"',
    ) +
    flowerBed(r, 340, 640, 520, 18, [c.coral, c.white, c.honey, c.rose]) +
    elder(r, { x: 420, y: 726, h: 226, view: 'back', hair: 'short', top: c.slate, carry: cane }) +
    elder(r, { x: 500, y: 730, h: 216, view: 'back', hair: 'bun', top: c.coral }) +
    person(r, {
      x: 640,
      y: 736,
      h: 236,
      view: 'back',
      pose: 'cheer',
      top: c.cream,
      vest: c.red,
      hair: 'short',
      hat: 'cap',
    }) +
    person(r, {
      x: 824,
      y: 742,
      h: 234,
      pose: 'reach',
      view: 'side',
      flip: true,
      top: c.teal,
      skirt: c.ink,
      hair: 'tail',
      carry: rect(-4, -10, 8, 18, c.ink, 2),
    }) +
    child(r, { x: 742, y: 752, h: 146, view: 'back', top: c.honey, hair: 'tail' }) +
    person(r, { x: 160, y: 762, h: 236, pose: 'walk', view: 'side', top: c.blue, hair: 'short', carry: bag(c.bark) }) +
    bicycle(1040, 760, 2, c.red)
  );
}
