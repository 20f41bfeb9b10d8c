import { pavilion } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { person } from '../parts/people.mjs';
import { circle, d, down, glow, many, path, place, rect, stroke } from '../parts/svg.mjs';
import { lamp } from '../parts/street.mjs';

const nightBank = (r, y) =>
  n.skyline(r, y, '#26345f', { low: 70, high: 240, window: c.honey, share: 0.5 }) + rect(0, y - 4, 1200, 8, '#1b2847');

export function bridgeNight(r) {
  const deck = (x) => 468 - 78 * (1 - Math.pow((x - 600) / 600, 2));
  const arches = [
    [160, 88],
    [370, 118],
    [600, 142],
    [830, 118],
    [1040, 88],
  ];
  const body =
    d`M-10,${deck(-10)} Q600,${deck(600) * 2 - deck(0)} 1210,${deck(1210)} L1210,580 ` +
    [...arches]
      .reverse()
      .map(([x, s]) => d`L${x + s / 1.35},580 A${s / 1.35},${s * 0.8} 0 0 0 ${x - s / 1.35},580 `)
      .join('') +
    'L-10,580 Z';
  const lights = many(25, (i) => {
    const x = 12 + i * 49;
    return circle(x, deck(x) - 24, 19, glow(c.honey)) + circle(x, deck(x) - 24, 4.4, '#fff3c9');
  });
  const rails = many(49, (i) => {
    const x = i * 25;
    return stroke(d`M${x},${deck(x) - 1} V${deck(x) - 22}`, '#e8cf9f', 3);
  });
  const reflections =
    arches
      .map(([x, s]) =>
        path(d`M${x - s / 1.35},581 A${s / 1.35},${s * 0.5} 0 0 0 ${x + s / 1.35},581 Z`, '#f1b45c', 'opacity=".2"'),
      )
      .join('') +
    many(70, () => {
      const x = r.between(0, 1200);
      return stroke(
        d`M${x},${r.between(596, 770)} h${r.between(16, 64)}`,
        r.pick([c.honey, c.coral, '#7f9bd0', '#fff3c9']),
        r.between(2, 5),
        `opacity="${r.pick([0.25, 0.4, 0.55])}"`,
      );
    });
  return (
    n.sky('night', { x: 250, y: 140, r: 40 }) +
    n.stars(r, 90, 320) +
    n.hills(r, 400, 70, '#2b3a66', '#33427a') +
    nightBank(r, 452) +
    rect(0, 466, 1200, 334, down('#1d2c55', '#33406f')) +
    path(body, down('#c98d5a', '#7c5a5a')) +
    arches
      .map(([x, s]) => stroke(d`M${x - s / 1.35},580 A${s / 1.35},${s * 0.8} 0 0 1 ${x + s / 1.35},580`, c.honey, 6))
      .join('') +
    stroke(d`M-10,${deck(-10)} Q600,${deck(600) * 2 - deck(0)} 1210,${deck(1210)}`, '#f4dba6', 7) +
    rails +
    stroke(d`M-10,${deck(-10) - 22} Q600,${deck(600) * 2 - deck(0) - 22} 1210,${deck(1210) - 22}`, '#f4dba6', 4) +
    place(pavilion(0, 0, 220, 220, '#5a3d46', c.red), { x: 490, y: 392, scale: 1 }) +
    rect(520, 330, 160, 60, glow(c.honey)) +
    lights +
    reflections +
    path('M0,720 Q260,694 520,746 T1200,736 V800 H0 Z', '#14203c') +
    n.bush(r, 120, 738, 190, 'night') +
    n.bush(r, 1080, 750, 240, 'night') +
    lamp(330, 746, 190, { lit: true }) +
    person(r, {
      x: 420,
      y: 764,
      h: 150,
      view: 'back',
      top: '#8a4a4c',
      bottom: '#1c2740',
      hair: 'short',
      skin: '#c99c7c',
    }) +
    person(r, {
      x: 470,
      y: 766,
      h: 140,
      view: 'back',
      top: '#c2a06a',
      skirt: '#3b4d7d',
      hair: 'long',
      skin: '#c99c7c',
    }) +
    n.overhang(r, 1210, 0, 1, 'night', true)
  );
}
