import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { elder, person, volunteer } from '../parts/people.mjs';
import { circle, d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { paving } from '../parts/street.mjs';
import { dish, lantern, roundTable } from '../parts/things.mjs';

export function elderCanteen(r) {
  const windowPane = (x) =>
    rect(x - 10, 120, 200, 210, c.wood, 6) +
    rect(x, 130, 180, 190, down('#cfe6ea', '#eef3dc')) +
    n.tree(r, x + 60, 320, 140, 'fresh') +
    rect(x + 86, 130, 8, 190, c.wood) +
    rect(x, 220, 180, 8, c.wood) +
    path(d`M${x - 14},110 h40 q10,110 -34,220 Z M${x + 194},110 h-40 q-10,110 34,220 Z`, c.rose, 'opacity=".9"');
  const diners = (x, y) =>
    elder(r, { x: x - 116, y: y + 64, h: 200, pose: 'sit', view: 'side', hair: r.pick(['short', 'bun']) }) +
    elder(r, { x: x + 116, y: y + 64, h: 198, pose: 'sit', view: 'side', flip: true, hair: r.pick(['short', 'bob']) });
  const stool = (x, y) =>
    oval(x, y - 44, 34, 8, c.brick) + rect(x - 24, y - 44, 5, 44, c.bark) + rect(x + 19, y - 44, 5, 44, c.bark);
  const table = (x, y) =>
    elder(r, { x: x - 34, y: y + 40, h: 186, pose: 'face', hair: 'bun' }) +
    elder(r, { x: x + 40, y: y + 40, h: 186, pose: 'face', hair: 'short' }) +
    stool(x - 116, y + 64) +
    stool(x + 116, y + 64) +
    roundTable(x, y, 220, c.cream) +
    dish(x - 58, y - 8, 50, c.leaf) +
    dish(x + 58, y - 6, 50, c.coral) +
    dish(x, y + 10, 60, c.honey, true) +
    dish(x - 2, y - 22, 44, c.brick) +
    diners(x, y);
  return (
    rect(0, 0, 1200, 600, down('#f8ead0', '#f3dcb8')) +
    rect(0, 0, 1200, 34, '#e6c998') +
    many(24, (i) => rect(i * 52, 0, 2, 34, c.wood, 0, 'opacity=".3"')) +
    rect(0, 470, 1200, 110, '#dcae82') +
    rect(0, 466, 1200, 8, c.wood) +
    many(20, (i) => rect(i * 62, 478, 2, 100, c.wood, 0, 'opacity=".3"')) +
    windowPane(60) +
    windowPane(330) +
    lantern(290, 30, 0.8) +
    lantern(560, 30, 0.8) +
    rect(620, 200, 540, 250, c.bark, 4) +
    rect(632, 212, 516, 200, '#fff3d6') +
    rect(632, 212, 516, 60, c.moss, 0, 'opacity=".2"') +
    many(
      4,
      (i) =>
        rect(650 + i * 126, 224, 110, 36, c.cream, 3) +
        circle(670 + i * 126, 242, 11, [c.coral, c.leaf, c.honey, c.brick][i]) +
        stroke(d`M${690 + i * 126},236 h54 M${690 + i * 126},248 h34`, c.stone, 4),
    ) +
    person(r, { x: 740, y: 520, h: 210, top: c.white, apron: c.cream, hat: 'nurse', hair: 'short', shadow: false }) +
    volunteer(r, { x: 900, y: 522, h: 206, hat: 'cap', hair: 'bob', pose: 'reach', shadow: false }) +
    person(r, { x: 1060, y: 520, h: 208, top: c.white, hat: 'nurse', hair: 'bun', shadow: false }) +
    rect(606, 430, 568, 22, c.cream, 4) +
    rect(616, 452, 548, 136, down(c.teal, '#256a70')) +
    many(6, (i) =>
      dish(660 + i * 92, 430, 70, [c.coral, c.leaf, c.honey, c.brick, '#8fbd86', c.ochre][i], i % 2 === 0),
    ) +
    rect(0, 580, 1200, 230, down('#e3c397', '#d1a877')) +
    paving(580, 800, c.bark, { rows: 6, cols: 18, opacity: 0.16 }) +
    elder(r, { x: 640, y: 640, h: 196, view: 'side', hair: 'short', top: c.slate, pose: 'hold' }) +
    table(240, 626) +
    table(930, 660) +
    place(table(0, 0), { x: 560, y: 690, scale: 1.1 })
  );
}
