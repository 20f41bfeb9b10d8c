import { colour as c } from '../parts/palette.mjs';
import { circle, d, down, many, path, place, polygon, rect, stroke } from '../parts/svg.mjs';

export function paperCutting() {
  const around = (count, part, turn = 0) => many(count, (i) => place(part, { turn: turn + (i * 360) / count }));
  const petal = (inner, outer, w) =>
    d`M0,${-inner} Q${-w},${-(inner + outer) / 2} 0,${-outer} Q${w},${-(inner + outer) / 2} 0,${-inner} Z`;
  const paper = c.red;
  const hole = '#fbf1dc';
  const flower =
    circle(0, 0, 300, paper) +
    around(24, circle(0, -300, 26, paper)) +
    around(24, circle(0, -302, 10, hole)) +
    circle(0, 0, 264, 'none', `stroke="${hole}" stroke-width="5"`) +
    around(12, path(petal(160, 254, 40), hole)) +
    around(12, path(petal(178, 240, 20), paper)) +
    around(12, path(petal(176, 250, 16), hole), 15) +
    circle(0, 0, 150, 'none', `stroke="${hole}" stroke-width="5"`) +
    around(8, path(petal(52, 142, 48), hole)) +
    around(8, path(petal(66, 128, 27), paper)) +
    around(8, path(petal(80, 116, 9), hole)) +
    around(8, circle(0, -132, 7, hole), 22.5) +
    circle(0, 0, 42, hole) +
    around(6, path(petal(4, 40, 16), paper)) +
    circle(0, 0, 8, paper);
  const corner =
    path(
      'M0,0 H230 Q220,34 184,30 Q196,64 160,70 Q130,72 124,48 Q118,96 84,92 Q96,118 48,124 Q72,130 70,160 Q64,196 30,184 Q34,220 0,230 Z',
      paper,
    ) +
    path('M26,26 H150 Q140,44 110,40 Q90,90 40,110 Q44,140 26,150 Z', hole) +
    path('M38,38 Q90,40 112,54 Q74,56 66,66 Q56,74 54,112 Q40,90 38,38 Z', paper) +
    circle(176, 26, 7, hole) +
    circle(26, 176, 7, hole);
  const magpie =
    path(
      'M-120,20 Q-60,-6 -30,-30 Q0,-64 46,-54 Q74,-48 84,-28 L112,-18 L84,-12 Q70,34 14,40 Q-20,42 -44,30 L-128,52 Q-96,34 -120,20 Z',
      paper,
    ) +
    circle(58, -34, 7, hole) +
    path('M-24,8 Q10,-26 44,-8 Q22,26 -24,8 Z', hole) +
    path('M-10,7 Q12,-12 32,-4 Q18,14 -10,7 Z', paper) +
    stroke('M-104,26 L-50,14 M-100,38 L-54,24', hole, 4) +
    stroke('M10,40 v26 M28,38 v26', paper, 5);
  const branch =
    stroke('M-150,40 Q-60,10 20,36 T170,10 M-40,20 Q-20,-30 10,-44 M70,34 Q96,70 130,76', paper, 8) +
    [
      [-120, 24],
      [-60, 8],
      [10, -50],
      [40, 30],
      [132, 78],
      [170, 6],
    ]
      .map(([x, y]) =>
        place(around(5, circle(0, -11, 9.5, paper)) + circle(0, 0, 6, hole) + around(5, circle(0, -12, 2.6, hole)), {
          x,
          y,
        }),
      )
      .join('');
  const scissors =
    stroke('M0,0 L-26,-150 M0,0 L26,-150', '#8794a0', 11) +
    stroke('M0,0 L-26,-150 M0,0 L26,-150', c.mist, 4) +
    circle(-22, 40, 26, 'none', `stroke="${c.ink}" stroke-width="10"`) +
    circle(22, 40, 26, 'none', `stroke="${c.ink}" stroke-width="10"`) +
    circle(0, 0, 6, c.ink);
  const fish =
    path('M-70,0 Q-20,-50 50,-10 L96,-44 Q84,0 96,44 L50,10 Q-20,50 -70,0 Z', paper) +
    circle(-40, -6, 6, hole) +
    many(3, (i) => path(d`M${-16 + i * 22},-18 q14,18 0,36 q-2,-18 0,-36 Z`, hole)) +
    stroke('M64,-12 L84,-24 M66,0 H88 M64,12 L84,24', hole, 4);
  return (
    rect(0, 0, 1200, 800, down('#d9b27e', '#c99b64')) +
    many(9, (i) => stroke(d`M0,${60 + i * 88} q300,${i % 2 ? 14 : -12} 600,0 t600,0`, c.bark, 2, 'opacity=".18"')) +
    rect(66, 56, 1080, 700, c.ink, 6, 'opacity=".16"') +
    rect(54, 44, 1080, 700, down('#fff9ea', '#f7e9cc'), 6) +
    rect(74, 64, 1040, 660, 'none', 4, `stroke="${c.red}" stroke-width="3" opacity=".5"`) +
    [
      [84, 74, 0],
      [1104, 74, 90],
      [1104, 714, 180],
      [84, 714, 270],
    ]
      .map(([x, y, turn]) => place(corner, { x, y, turn, scale: 0.8 }))
      .join('') +
    place(flower, { x: 600, y: 394, scale: 0.86 }) +
    place(magpie, { x: 196, y: 348, scale: 0.8 }) +
    place(branch, { x: 196, y: 440, scale: 0.6 }) +
    place(magpie, { x: 992, y: 348, scale: 0.8, flip: true }) +
    place(branch, { x: 992, y: 440, scale: 0.6, flip: true }) +
    place(fish, { x: 356, y: 676, scale: 0.72 }) +
    place(fish, { x: 836, y: 676, scale: 0.72, flip: true }) +
    place(fish, { x: 356, y: 112, scale: 0.72 }) +
    place(fish, { x: 836, y: 112, scale: 0.72, flip: true }) +
    place(scissors, { x: 1080, y: 690, turn: -38, scale: 1.1 }) +
    place(
      polygon(
        [
          [0, 0],
          [90, -14],
          [74, 70],
          [-10, 60],
        ],
        '#c93a30',
      ) +
        polygon(
          [
            [20, 14],
            [110, 10],
            [98, 92],
            [10, 84],
          ],
          c.red,
        ),
      { x: 40, y: 660 },
    ) +
    many(16, (i) =>
      place(
        polygon(
          [
            [0, 0],
            [14, -4],
            [8, 9],
          ],
          i % 2 ? c.red : '#c93a30',
        ),
        { x: 140 + ((i * 173) % 900), y: 752 + ((i * 37) % 36), turn: i * 47 },
      ),
    )
  );
}
