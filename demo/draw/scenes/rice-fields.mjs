import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { cane, elder, person } from '../parts/people.mjs';
import { d, down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';

export function riceFields(r) {
  const terrace = (y, h, shade, edge, seed) => {
    const [a, b] = [r.between(-26, 26), r.between(-26, 26)];
    const rows = many(Math.round(h / 7), (i) =>
      stroke(
        d`M-10,${y + 12 + i * 7} C320,${y + 12 + i * 7 + a} 820,${y + 12 + i * 7 + b} 1210,${y + 12 + i * 7 + seed}`,
        edge,
        2.6,
        'stroke-dasharray="3 9" opacity=".55"',
      ),
    );
    return (
      path(d`M-10,${y} C320,${y + a} 820,${y + b} 1210,${y + seed} V810 H-10 Z`, shade) +
      stroke(d`M-10,${y} C320,${y + a} 820,${y + b} 1210,${y + seed}`, edge, 5) +
      rows
    );
  };
  const water = path('M-10,612 C200,590 420,600 560,640 C420,690 180,690 -10,668 Z', down('#cfe6e4', c.lagoon));
  const house = (x, y, s) =>
    place(
      rect(0, -60, 110, 60, c.cream) +
        rect(18, -38, 22, 22, c.lagoon) +
        rect(64, -44, 24, 44, c.wood) +
        path('M-14,-56 L10,-100 L100,-100 L124,-56 Z', c.roof) +
        rect(6, -104, 98, 7, c.ink, 3),
      { x, y, scale: s },
    );
  return (
    n.sky('autumn', { x: 860, y: 150, r: 50 }) +
    n.cloud(260, 120, 1.2) +
    n.cloud(560, 170, 0.7) +
    n.hills(r, 300, 150, '#a8c3bd', '#c8d8c4') +
    n.hills(r, 350, 90, '#86ad97', c.sage) +
    many(9, (i) => n.pineTree(700 + i * 62, 386 + (i % 3) * 8, 80 + (i % 4) * 12)) +
    house(150, 410, 1) +
    house(290, 404, 0.86) +
    house(60, 420, 0.8) +
    house(400, 416, 0.72) +
    n.tree(r, 520, 420, 120, 'fresh') +
    n.tree(r, 30, 424, 110, 'deep') +
    terrace(410, 60, '#dcd58a', '#b9a94f', -18) +
    terrace(470, 70, '#e8c765', '#c59a36', 24) +
    terrace(548, 80, '#cfd07c', '#9fae4e', -26) +
    water +
    terrace(660, 70, '#eabf58', '#c2902f', 16) +
    n.ripples(r, 30, 440, 622, 660, 10) +
    path(
      'M1210,500 C1060,520 880,556 900,600 C924,650 1010,650 960,710 C920,752 820,770 790,810 L960,810 C1010,760 1080,720 1060,676 C1040,632 950,620 956,596 C970,566 1100,548 1210,534 Z',
      down('#e6d2a4', c.sand),
    ) +
    [
      [610, 560, 96, 'crouch'],
      [700, 574, 104, 'dig'],
      [380, 540, 92, 'crouch'],
    ]
      .map(([x, y, h, pose]) => person(r, { x, y, h, pose, hat: 'straw', view: 'side', hair: 'short' }))
      .join('') +
    person(r, {
      x: 906,
      y: 640,
      h: 150,
      pose: 'walk',
      view: 'side',
      flip: true,
      hat: 'straw',
      top: c.blue,
      carry: place(path('M-16,4 L16,4 L11,26 L-11,26 Z', c.wood) + path('M-16,4 Q0,-16 16,4 Z', c.honey), {
        x: 0,
        y: 2,
      }),
    }) +
    elder(r, { x: 980, y: 690, h: 150, hair: 'short', carry: cane, top: c.slate }) +
    many(60, () => {
      const [x, y] = [r.between(-10, 1200), r.between(752, 808)];
      return place(
        stroke('M0,0 Q2,-34 14,-58', '#a58a35', 3) +
          many(6, (i) => oval(9 + i * 1.8, -40 - i * 5.4, 3, 5.4, i % 2 ? c.honey : c.ochre)),
        { x, y, scale: r.between(0.8, 1.3), flip: r.chance(0.4) },
      );
    }) +
    n.bird(420, 210, 1.3, c.white) +
    n.bird(480, 236, 1, c.white) +
    n.bird(380, 250, 0.8, c.white)
  );
}
