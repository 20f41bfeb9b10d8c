import { block } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, elder, person, volunteer } from '../parts/people.mjs';
import { circle, d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { cone } from '../parts/street.mjs';

export function fireDrill(r) {
  const smoke = many(16, (i) =>
    circle(470 + Math.sin(i * 1.3) * 26 + i * 7, 330 - i * 17, 22 + i * 2.6, i % 2 ? c.stone : c.mist, 'opacity=".35"'),
  );
  const truck =
    rect(-270, -170, 330, 140, c.red, 8) +
    rect(-270, -96, 540, 14, c.white) +
    path('M60,-170 L190,-170 Q220,-168 240,-128 L268,-86 L270,-30 L60,-30 Z', c.red) +
    path('M150,-156 L190,-156 Q206,-156 222,-124 L232,-100 L150,-100 Z', '#bfe0e4') +
    rect(84, -156, 54, 56, '#bfe0e4', 5) +
    many(
      3,
      (i) =>
        rect(-250 + i * 100, -150, 86, 48, c.slate, 4) +
        many(4, (j) => rect(-246 + i * 100, -144 + j * 11, 78, 2.4, c.mist, 0, 'opacity=".4"')),
    ) +
    rect(80, -188, 60, 18, c.blue, 8) +
    rect(-262, -40, 530, 12, c.ink, 3) +
    [-190, -110, 180].map((x) => circle(x, -28, 34, c.ink) + circle(x, -28, 15, c.stone)).join('') +
    rect(256, -66, 16, 16, c.honey, 4);
  const ladder =
    stroke('M-160,-176 L130,-420 M-148,-162 L142,-406', c.mist, 6) +
    many(14, (i) => stroke(d`M${-154 + i * 21},${-172 - i * 17.6} l10,12`, c.mist, 4)) +
    rect(112, -452, 64, 48, c.honey, 4);
  const extinguisher =
    rect(-8, -12, 16, 34, c.red, 6) + rect(-4, -20, 8, 9, c.ink, 2) + stroke('M4,-16 Q24,-18 30,-6', c.ink, 3.4);
  const fighter = (o) =>
    person(r, {
      top: '#c98a35',
      bottom: '#c98a35',
      vest: '#d9a04a',
      hat: 'helmet',
      hatShade: c.red,
      hair: 'short',
      ...o,
    });
  return (
    n.sky('day', { x: 1060, y: 110, r: 38 }) +
    n.cloud(840, 130, 1) +
    n.skyline(r, 460, '#b9d3d4', { low: 70, high: 200 }) +
    block(r, { x: 360, y: 560, w: 340, h: 400, trim: c.teal, cols: 5, rows: 5 }) +
    smoke +
    n.tree(r, 290, 566, 230, 'green') +
    n.tree(r, 1090, 566, 270, 'deep') +
    n.tree(r, 100, 570, 250, 'fresh') +
    rect(0, 556, 1200, 250, down('#b9c0c2', '#a0a9ad')) +
    many(7, (i) => stroke(d`M0,${584 + i * i * 5} H1200`, c.white, 2, 'opacity=".25"')) +
    stroke('M40,640 H1160 M40,640 V790', c.white, 5, 'opacity=".5"') +
    place(ladder, { x: 890, y: 640, flip: true }) +
    fighter({ x: 745, y: 236, h: 110, pose: 'wave', shadow: false }) +
    rect(714, 190, 64, 48, c.honey, 4) +
    place(truck, { x: 900, y: 640, flip: true }) +
    path('M430,700 Q396,760 470,772 L540,772 Q600,758 570,700 Z', c.slate) +
    oval(500, 700, 70, 16, c.ink) +
    path(
      'M440,702 Q430,640 470,610 Q468,650 492,656 Q484,600 520,570 Q516,630 548,648 Q566,660 560,702 Q500,720 440,702 Z',
      c.coral,
    ) +
    path('M466,702 Q460,664 486,650 Q492,676 508,676 Q510,646 526,636 Q544,676 532,704 Q500,714 466,702 Z', c.honey) +
    fighter({ x: 250, y: 760, h: 238, pose: 'reach', view: 'side', carry: extinguisher }) +
    many(30, () => {
      const t = r.between(0.1, 1);
      return circle(322 + t * 130, 596 + t * 70 + r.between(-20, 20) * t, 4 + t * 11, c.white, 'opacity=".7"');
    }) +
    volunteer(r, { x: 120, y: 770, h: 226, pose: 'hold', hat: 'cap', hair: 'bob', carry: extinguisher }) +
    [660, 730, 800, 870, 940, 1010]
      .map((x, i) =>
        (i % 3 === 2 ? child : i % 2 ? elder : person)(r, {
          x,
          y: 752 + (i % 2) * 18,
          h: [214, 200, 140, 202, 210, 136][i],
          view: i % 2 ? 'back' : 'side',
          flip: true,
          hair: ['bob', 'bun', 'short', 'short', 'tail', 'bob'][i],
        }),
      )
      .join('') +
    fighter({ x: 1110, y: 766, h: 236, pose: 'stop', flip: true }) +
    cone(400, 784, 0.9) +
    cone(610, 784, 0.9) +
    cone(60, 770, 0.9)
  );
}
