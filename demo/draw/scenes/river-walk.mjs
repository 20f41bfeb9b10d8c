import { pavilion } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, elder, person } from '../parts/people.mjs';
import { down, many, oval, path, place, rect, stroke } from '../parts/svg.mjs';
import { lamp } from '../parts/street.mjs';
import { bench } from '../parts/things.mjs';

export function riverWalk(r) {
  const rail =
    many(15, (i) => rect(i * 88 - 12, 566, 8, 62, c.white, 2)) +
    rect(-20, 572, 1240, 8, c.white, 3) +
    rect(-20, 596, 1240, 5, c.white, 2);
  return (
    n.sky('dawn', { x: 930, y: 190, r: 44 }) +
    n.cloud(260, 130, 1.1, 0.7) +
    n.cloud(640, 90, 0.7, 0.6) +
    n.bird(480, 190, 1) +
    n.bird(530, 168, 0.7) +
    n.hills(r, 356, 70, '#b6cfc6', '#cfe0d0') +
    n.skyline(r, 400, '#c9d6d3', { low: 40, high: 130 }) +
    n.hills(r, 410, 28, c.sage, c.meadow) +
    rect(0, 420, 1200, 200, down(c.lagoon, '#a9d3cf')) +
    oval(930, 440, 60, 14, '#fff0cf', 'opacity=".7"') +
    n.ripples(r, 0, 1150, 432, 560, 46) +
    place(pavilion(0, 0, 190, 190), { x: 470, y: 426, scale: 0.72 }) +
    place(
      path('M-90,0 Q0,26 100,0 L80,22 L-70,22 Z', c.wood) +
        path('M-40,-2 Q0,-44 44,-2 Z', c.sand) +
        stroke('M-40,-2 Q0,-44 44,-2 M-20,-2 Q0,-40 18,-2', c.bark, 2),
      { x: 680, y: 486, scale: 0.8 },
    ) +
    path('M0,612 Q600,596 1200,612 V800 H0 Z', down('#d98a6a', '#c9735a')) +
    path('M0,690 Q600,672 1200,690 V700 Q600,682 0,700 Z', c.white, 'opacity=".7"') +
    path('M0,760 Q600,742 1200,760 V800 H0 Z', down('#8fbd86', c.leaf)) +
    rail +
    n.willow(r, 130, 650, 470, 'green', 22) +
    n.willow(r, 1090, 640, 420, 'fresh', 18) +
    lamp(860, 630, 250) +
    bench(420, 652, 1.05) +
    elder(r, { x: 400, y: 654, h: 150, pose: 'face', hair: 'short' }) +
    elder(r, { x: 448, y: 654, h: 146, pose: 'face', hair: 'bun', top: c.coral }) +
    person(r, { x: 640, y: 736, h: 196, pose: 'stride', view: 'side', top: c.teal, bottom: c.ink, hair: 'short' }) +
    person(r, { x: 740, y: 730, h: 186, pose: 'stride', view: 'side', top: c.honey, bottom: c.violet, hair: 'tail' }) +
    person(r, {
      x: 968,
      y: 724,
      h: 184,
      pose: 'walk',
      view: 'side',
      flip: true,
      top: c.cream,
      skirt: c.brick,
      hair: 'bob',
    }) +
    child(r, { x: 906, y: 726, h: 118, pose: 'walk', view: 'side', flip: true, top: c.ochre, hair: 'short' }) +
    n.grass(r, 0, 1200, 768, 800, 90, c.pine, 0.5) +
    n.flowers(r, 20, 380, 770, 792, 22) +
    n.flowers(r, 760, 1180, 772, 792, 26)
  );
}
