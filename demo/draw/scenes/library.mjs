import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { book, child, elder, person } from '../parts/people.mjs';
import { circle, d, down, glow, many, oval, path, place, polygon, rect, stroke } from '../parts/svg.mjs';
import { shelves } from '../parts/things.mjs';

export function library(r) {
  const pendant = (x) =>
    stroke(d`M${x},0 V92`, c.bark, 3) +
    path(d`M${x - 34},126 Q${x - 30},92 ${x},90 Q${x + 30},92 ${x + 34},126 Z`, c.ochre) +
    circle(x, 130, 90, glow('#ffe7ad'), 'opacity=".7"') +
    oval(x, 127, 20, 6, '#fff6d8');
  const desk = (x, y, w) =>
    oval(x, y + 96, w * 0.5, 10, c.ink, 'opacity=".12"') +
    rect(x - w / 2 + 16, y + 10, 10, 86, c.bark) +
    rect(x + w / 2 - 26, y + 10, 10, 86, c.bark) +
    rect(x - w / 2, y, w, 16, c.honey, 5);
  const open = (x, y) =>
    place(
      path('M-34,4 Q-18,-8 0,2 Q18,-8 34,4 L30,14 Q16,4 0,13 Q-16,4 -30,14 Z', c.white) +
        stroke('M0,2 V13 M-26,6 q10,-6 20,-1 M26,6 q-10,-6 -20,-1', c.stone, 1.4),
      { x, y },
    );
  return (
    rect(0, 0, 1200, 620, down('#f5e5c8', '#efd6ab')) +
    shelves(r, 30, 130, 330, 430, 4) +
    shelves(r, 850, 130, 330, 430, 4) +
    rect(400, 110, 410, 390, c.wood, 8) +
    rect(414, 124, 382, 362, down('#c4e1ea', '#eef2da')) +
    '<clipPath id="pane"><rect x="414" y="124" width="382" height="362"/></clipPath><g clip-path="url(#pane)">' +
    n.cloud(520, 210, 0.6) +
    n.hills(r, 400, 40, c.sage, c.meadow) +
    n.tree(r, 500, 484, 200, 'fresh') +
    n.tree(r, 700, 484, 240, 'green') +
    '</g>' +
    rect(600, 124, 10, 362, c.wood) +
    rect(414, 300, 382, 8, c.wood) +
    polygon(
      [
        [414, 486],
        [560, 124],
        [660, 124],
        [514, 486],
      ],
      c.white,
      'opacity=".22"',
    ) +
    rect(392, 492, 426, 20, c.honey, 4) +
    place(
      circle(-10, -20, 16, c.leaf) + circle(10, -24, 18, c.moss) + path('M-16,-12 L16,-12 L12,12 L-12,12 Z', c.coral),
      { x: 440, y: 482 },
    ) +
    rect(0, 560, 1200, 250, down('#d9ae7c', '#c2915f')) +
    many(9, (i) => stroke(d`M0,${572 + i * i * 3.4} H1200`, c.bark, 2, 'opacity=".25"')) +
    oval(600, 700, 480, 92, c.teal, 'opacity=".35"') +
    oval(600, 700, 440, 78, 'none', `stroke="${c.cream}" stroke-width="4" opacity=".5"`) +
    pendant(240) +
    pendant(600) +
    pendant(960) +
    person(r, { x: 180, y: 620, h: 224, view: 'back', pose: 'cheer', top: c.teal, skirt: c.ink, hair: 'long' }) +
    elder(r, {
      x: 300,
      y: 630,
      h: 208,
      pose: 'hold',
      hair: 'short',
      top: c.slate,
      carryFar: place(book(c.red), { x: 6, y: -2, scale: 1.4 }),
    }) +
    person(r, {
      x: 1000,
      y: 622,
      h: 222,
      pose: 'hold',
      top: c.ochre,
      hair: 'bob',
      carryFar: place(book(c.blue), { x: 6, y: -2, scale: 1.4 }),
    }) +
    child(r, { x: 900, y: 640, h: 142, view: 'back', pose: 'wave', top: c.coral, hair: 'tail' }) +
    person(r, { x: 500, y: 730, h: 208, pose: 'face', hair: 'tail', top: c.violet }) +
    person(r, { x: 620, y: 730, h: 212, pose: 'face', hair: 'short', top: c.cream }) +
    child(r, { x: 728, y: 726, h: 160, pose: 'face', hair: 'bob', top: c.honey }) +
    desk(610, 650, 400) +
    open(500, 644) +
    open(620, 644) +
    open(728, 646) +
    many(3, (i) => rect(790 - i * 5 - 24, 640 - i * 11, 54 - i * 6, 11, [c.red, c.teal, c.moss][i], 2)) +
    place(stroke('M0,0 V-50 L-24,-66', c.ink, 3) + path('M-44,-56 L-18,-76 L-12,-60 Z', c.red), { x: 446, y: 650 }) +
    place(
      path('M-60,0 Q-66,-76 0,-80 Q66,-76 60,0 Z', c.brick) + path('M-46,0 Q-48,-34 0,-36 Q48,-34 46,0 Z', c.coral),
      { x: 230, y: 780 },
    ) +
    child(r, {
      x: 226,
      y: 796,
      h: 150,
      pose: 'face',
      top: c.blue,
      hair: 'short',
      carryFar: place(book(c.moss), { x: 6, y: 0, scale: 1.3 }),
    }) +
    place(
      path('M-26,0 L-32,-50 L32,-50 L26,0 Z', c.lagoon) +
        many(7, (i) =>
          place(path('M0,0 Q-14,-50 0,-92 Q14,-50 0,0 Z', i % 2 ? c.moss : c.leaf), { y: -46, turn: -54 + i * 18 }),
        ),
      { x: 1110, y: 740, scale: 1.3 },
    )
  );
}
