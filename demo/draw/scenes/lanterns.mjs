import { oldHouse, tiledRoof } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, elder, person } from '../parts/people.mjs';
import { circle, d, down, glow, many, oval, path, place, stroke } from '../parts/svg.mjs';
import { paving } from '../parts/street.mjs';
import { lantern } from '../parts/things.mjs';

export function lanterns(r) {
  const rabbit = (x, y, s) =>
    place(
      circle(0, -50, 150, glow(c.honey), 'opacity=".8"') +
        oval(0, -34, 66, 46, '#ffe9bd') +
        circle(-52, -84, 34, '#fff1cf') +
        path(
          'M-66,-108 Q-86,-178 -60,-176 Q-44,-150 -50,-112 Z M-44,-112 Q-44,-178 -22,-170 Q-16,-140 -32,-106 Z',
          '#fff1cf',
        ) +
        circle(-60, -86, 4.4, c.brick) +
        circle(64, -46, 16, c.white) +
        oval(-30, 6, 24, 10, '#ffe0a8') +
        oval(34, 6, 26, 10, '#ffe0a8') +
        stroke('M-10,-70 Q30,-76 52,-36', c.coral, 3, 'opacity=".5"'),
      { x, y, scale: s },
    );
  const lotus = (x, y, s) =>
    place(
      circle(0, -10, 90, glow(c.coral), 'opacity=".9"') +
        [-58, -30, 30, 58, 0]
          .map((turn) =>
            place(
              path('M0,0 Q-22,-36 0,-66 Q22,-36 0,0 Z', Math.abs(turn) > 40 ? c.coral : turn ? '#ef9a86' : c.rose),
              { turn },
            ),
          )
          .join('') +
        oval(0, 4, 44, 10, c.moss) +
        circle(0, -16, 9, '#fff1cf'),
      { x, y, scale: s },
    );
  const strings = (y, count, s, sag, start) =>
    stroke(d`M-10,${y} Q600,${y + sag * 2} 1210,${y}`, '#5a4650', 2.5) +
    many(count, (i) => {
      const t = (i + 0.5) / count;
      return lantern(t * 1220 - 10, y + sag * 4 * t * (1 - t), s, {
        shade: [c.red, '#d9822b', '#c4523f'][(i + start) % 3],
      });
    });
  const figure = (x, y, h, o) => person(r, { x, y, h, view: 'back', skin: '#cfa07e', ...o });
  return (
    n.sky('night', { x: 834, y: 286, r: 40 }) +
    n.stars(r, 70, 300) +
    n.hills(r, 420, 60, '#26345f', '#2b3a66') +
    place(oldHouse(0, 0, 270, 230, { wall: '#b99a78', roof: '#222d4a', pane: '#ffd98a' }), { x: -40, y: 560 }) +
    place(oldHouse(0, 0, 260, 250, { wall: '#b08f72', roof: '#222d4a', pane: '#ffd98a' }), { x: 960, y: 560 }) +
    place(oldHouse(0, 0, 330, 190, { wall: '#c4a37c', roof: '#222d4a', pane: '#ffd98a' }), { x: 435, y: 540 }) +
    path('M0,540 H1200 V800 H0 Z', down('#4a3f5c', '#2c2b4a')) +
    paving(560, 800, '#8a7390', { rows: 6, cols: 18, opacity: 0.25 }) +
    oval(600, 620, 420, 80, glow(c.honey), 'opacity=".4"') +
    path('M300,450 H330 V560 H300 Z M880,450 H910 V560 H880 Z', c.red) +
    path('M270,452 Q605,392 940,452 L930,478 Q605,424 280,478 Z', c.red) +
    tiledRoof(300, 440, 610, 46, '#2a3556', 18) +
    many(7, (i) => lantern(350 + i * 85, 446 - 12 * Math.sin(((i + 0.5) / 7) * Math.PI), 0.6)) +
    strings(40, 12, 0.9, 26, 0) +
    strings(150, 9, 1.1, 34, 1) +
    rabbit(250, 650, 1.25) +
    lotus(1000, 650, 1.3) +
    lotus(880, 606, 0.7) +
    lotus(1110, 600, 0.6) +
    rabbit(690, 596, 0.55) +
    figure(420, 690, 168, { top: '#8a4a4c', hair: 'short' }) +
    figure(480, 694, 160, { top: '#c2a06a', skirt: '#3b4d7d', hair: 'long' }) +
    figure(560, 640, 110, { top: '#3f6a74', hair: 'short' }) +
    figure(800, 640, 112, { top: '#7a6a9c', hair: 'tail', skirt: '#8a4a4c' }) +
    child(r, {
      x: 640,
      y: 756,
      h: 150,
      pose: 'reach',
      view: 'side',
      top: '#d9a04a',
      hair: 'tail',
      skin: '#e3b48f',
      carry: place(stroke('M-4,2 L26,-14', c.wood, 2) + lantern(26, -14, 0.55)),
    }) +
    person(r, {
      x: 566,
      y: 764,
      h: 222,
      view: 'side',
      top: '#b3523f',
      skirt: '#24385c',
      hair: 'bun',
      skin: '#e3b48f',
    }) +
    elder(r, { x: 810, y: 766, h: 214, top: '#5e6f83', hair: 'short', skin: '#e3b48f' }) +
    elder(r, { x: 880, y: 768, h: 204, top: '#8a5a72', hair: 'bun', skin: '#e3b48f' }) +
    child(r, { x: 330, y: 776, h: 140, pose: 'wave', view: 'back', top: '#3f6a74', hair: 'short', skin: '#cfa07e' })
  );
}
