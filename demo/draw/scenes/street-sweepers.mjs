import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { broom, person } from '../parts/people.mjs';
import { circle, down, many, path, place, polygon, rect, stroke } from '../parts/svg.mjs';
import { lamp } from '../parts/street.mjs';

export function streetSweepers(r) {
  const leafFall = many(90, () =>
    place(path('M0,0 Q6,-8 18,0 Q6,8 0,0 Z', r.pick([c.ochre, c.honey, '#d57b52', c.brick])), {
      x: r.between(0, 1200),
      y: r.between(90, 795),
      turn: r.between(0, 360),
      scale: r.between(0.5, 1.1),
    }),
  );
  const cart =
    rect(-58, -96, 116, 70, c.moss, 8) +
    rect(-58, -96, 116, 14, '#3c6d4c', 5) +
    path('M-50,-96 Q-20,-126 0,-106 Q30,-132 52,-96 Z', c.ochre) +
    circle(-34, -14, 20, c.ink) +
    circle(34, -14, 20, c.ink) +
    circle(-34, -14, 8, c.stone) +
    circle(34, -14, 8, c.stone) +
    stroke('M58,-84 L96,-104', c.slate, 6) +
    rect(-40, -72, 40, 22, c.white, 4, 'opacity=".85"') +
    path('M-34,-54 Q-36,-68 -20,-69 Q-14,-54 -34,-54 Z', c.moss);
  const worker = (o) => person(r, { top: c.coral, vest: c.coral, bottom: c.ink, hat: 'straw', carryUnder: true, ...o });
  return (
    n.sky('autumn', { x: 600, y: 260, r: 58 }) +
    n.cloud(220, 100, 0.9, 0.6) +
    n.skyline(r, 470, '#dccfb4', { low: 60, high: 190 }) +
    path('M480,500 L720,500 L1330,810 L-130,810 Z', down('#a7a9a4', '#8f979c')) +
    path('M0,520 L480,498 L-130,810 H0 Z M1200,520 L720,498 L1330,810 H1200 Z', c.sand) +
    rect(0, 500, 1200, 3, c.stone, 0, 'opacity=".4"') +
    many(5, (i) =>
      polygon(
        [
          [597 - i * 1.6, 510 + i * i * 14],
          [603 + i * 1.6, 510 + i * i * 14],
          [605 + i * 3, 524 + i * i * 17],
          [595 - i * 3, 524 + i * i * 17],
        ],
        c.white,
        'opacity=".75"',
      ),
    ) +
    [
      [440, 506, 160],
      [350, 530, 230],
      [220, 570, 320],
      [40, 640, 460],
    ]
      .map(
        ([x, y, h], i) =>
          n.tree(r, x, y, h, ['gold', 'rust', 'gold', 'gold'][i]) +
          n.tree(r, 1200 - x, y, h, ['rust', 'gold', 'gold', 'rust'][i]),
      )
      .join('') +
    lamp(300, 560, 230) +
    place(lamp(0, 0, 230), { x: 900, y: 560, flip: true }) +
    leafFall +
    worker({ x: 640, y: 560, h: 100, pose: 'sweep', view: 'side', carry: broom }) +
    place(cart, { x: 900, y: 716, scale: 1.35 }) +
    worker({ x: 1050, y: 728, h: 214, pose: 'hold', view: 'side', flip: true, hair: 'short' }) +
    worker({ x: 380, y: 740, h: 240, pose: 'sweep', view: 'side', hair: 'short', carry: broom }) +
    worker({ x: 700, y: 690, h: 206, pose: 'sweep', view: 'side', flip: true, hair: 'bob', carry: broom }) +
    place(
      path('M-70,6 Q-50,-30 -6,-34 Q44,-40 74,6 Z', c.ochre) +
        many(26, () =>
          place(path('M0,0 Q6,-8 18,0 Q6,8 0,0 Z', r.pick([c.honey, '#d57b52', c.brick, '#c98a35'])), {
            x: r.between(-60, 50),
            y: r.between(-26, 4),
            turn: r.between(0, 360),
          }),
        ),
      { x: 552, y: 752 },
    )
  );
}
