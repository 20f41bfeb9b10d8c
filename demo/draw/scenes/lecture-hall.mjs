import { colour as c } from '../parts/palette.mjs';
import { elder, person } from '../parts/people.mjs';
import { circle, d, down, glow, many, path, place, polygon, rect, stroke } from '../parts/svg.mjs';
import { lantern } from '../parts/things.mjs';

export function lectureHall(r) {
  const seatRow = (y, s, count, offset) =>
    many(count, (i) => {
      const x = 600 + (i - (count - 1) / 2) * 92 * s + offset;
      const old = r.chance(0.4);
      return (
        (old ? elder : person)(r, {
          x,
          y: y + 30 * s,
          h: 190 * s,
          view: 'back',
          pose: 'face',
          shadow: false,
          lean: 0,
        }) +
        rect(x - 36 * s, y - 40 * s, 72 * s, 74 * s, c.brick, 12 * s) +
        rect(x - 36 * s, y - 40 * s, 72 * s, 12 * s, c.coral, 6 * s)
      );
    });
  const curtain = (x, flip) =>
    place(
      path('M0,0 H150 Q140,200 60,360 Q50,400 60,470 H0 Z', down(c.red, '#8c1c17')) +
        many(5, (i) =>
          stroke(d`M${24 + i * 24},0 Q${22 + i * 20},220 ${10 + i * 9},380`, '#7a1712', 4, 'opacity=".5"'),
        ) +
        rect(0, 352, 66, 14, c.honey, 4),
      { x, y: 70, flip },
    );
  return (
    rect(0, 0, 1200, 800, down('#eed9b3', '#dfbf8d')) +
    rect(120, 60, 960, 470, down('#f7e8c9', '#f2d9ac')) +
    rect(330, 110, 540, 280, c.wood, 8) +
    rect(344, 124, 512, 252, down('#fdf4df', '#f8e2bb')) +
    path('M344,376 V330 Q440,270 540,320 Q660,250 760,310 Q820,290 856,310 V376 Z', c.sage) +
    path('M344,376 V350 Q500,310 640,350 Q760,320 856,346 V376 Z', c.leaf) +
    circle(600, 220, 54, c.coral) +
    circle(600, 220, 100, glow(c.coral), 'opacity=".6"') +
    place(
      path('M-70,0 Q-36,-26 0,-6 Q36,-26 70,0 L70,36 Q36,14 0,32 Q-36,14 -70,36 Z', c.white) +
        stroke('M0,-6 V32 M-56,6 Q-34,-8 -12,4 M-56,18 Q-34,4 -12,16 M56,6 Q34,-8 12,4 M56,18 Q34,4 12,16', c.ochre, 3),
      { x: 600, y: 250, scale: 1.2 },
    ) +
    many(9, (i) =>
      polygon(
        [
          [120 + i * 106.7, 56],
          [226.7 + i * 106.7, 56],
          [173.3 + i * 106.7, 104],
        ],
        i % 2 ? c.red : '#9c201a',
      ),
    ) +
    rect(110, 40, 980, 24, c.honey, 4) +
    curtain(118) +
    curtain(1082, true) +
    lantern(60, 60, 1) +
    lantern(1140, 60, 1) +
    circle(300, 0, 200, glow('#fff3c9'), 'opacity=".7"') +
    circle(900, 0, 200, glow('#fff3c9'), 'opacity=".7"') +
    polygon(
      [
        [560, 0],
        [640, 0],
        [560, 500],
        [300, 500],
      ],
      c.white,
      'opacity=".14"',
    ) +
    path('M90,470 H1110 L1170,548 H30 Z', down('#c98f5e', c.wood)) +
    rect(30, 546, 1140, 44, c.bark) +
    many(12, (i) => rect(60 + i * 94, 554, 60, 26, c.ochre, 3, 'opacity=".35"')) +
    person(r, { x: 420, y: 502, h: 206, pose: 'wave', top: c.navy, bottom: c.ink, hair: 'short' }) +
    path('M384,402 H470 L462,506 H392 Z', c.wood) +
    rect(376, 392, 102, 14, c.honey, 3) +
    circle(427, 452, 20, c.honey) +
    path('M427,465 C408,452 414,436 427,446 C440,436 446,452 427,465 Z', c.red) +
    stroke('M440,392 Q452,364 434,352', c.ink, 3) +
    circle(434, 350, 5, c.ink) +
    [700, 790, 880]
      .map(
        (x, i) =>
          rect(x - 26, 430, 52, 60, c.teal, 8) +
          elder(r, {
            x,
            y: 514,
            h: 180,
            pose: 'face',
            hair: ['short', 'bun', 'bob'][i],
            top: [c.slate, c.coral, c.ochre][i],
            hairShade: i === 2 ? c.hair : c.grey,
          }) +
          circle(x - 8, 434, 7, c.red),
      )
      .join('') +
    place(
      circle(0, -34, 24, c.moss) +
        circle(-14, -50, 12, c.coral) +
        circle(14, -48, 12, c.honey) +
        circle(0, -60, 12, c.rose) +
        path('M-20,-20 L20,-20 L14,10 L-14,10 Z', c.white),
      { x: 560, y: 520 },
    ) +
    place(
      circle(0, -34, 24, c.moss) +
        circle(-14, -50, 12, c.honey) +
        circle(14, -48, 12, c.coral) +
        circle(0, -60, 12, c.white) +
        path('M-20,-20 L20,-20 L14,10 L-14,10 Z', c.white),
      { x: 970, y: 520 },
    ) +
    rect(0, 590, 1200, 220, down('#a97050', '#8a5a40')) +
    seatRow(640, 0.84, 13, 0) +
    seatRow(710, 1, 12, 40) +
    seatRow(790, 1.18, 10, 0)
  );
}
