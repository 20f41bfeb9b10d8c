import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { child, elder, person, spade, volunteer } from '../parts/people.mjs';
import { circle, down, many, oval, path, place, stroke } from '../parts/svg.mjs';

export function treePlanting(r) {
  const sapling = (x, y, s) =>
    place(
      stroke('M0,0 V-96', c.bark, 5) +
        stroke('M0,-60 L16,-84 M0,-70 L-16,-92', c.bark, 3) +
        many(12, () => {
          const [lx, ly] = [r.between(-24, 24), r.between(-124, -74)];
          return place(path('M0,0 Q10,-13 26,0 Q10,13 0,0 Z', r.pick([c.leaf, '#8fbd86', c.moss])), {
            x: lx,
            y: ly,
            turn: r.between(-160, -20),
            scale: 0.8,
          });
        }) +
        stroke('M-16,4 L-3,-50 M16,4 L3,-50', c.wood, 3) +
        path('M-34,6 Q0,-16 34,6 Z', '#8a6244'),
      { x, y, scale: s },
    );
  const bucket = (x, y) =>
    place(
      path('M-18,0 L-23,-34 L23,-34 L18,0 Z', c.blue) +
        oval(0, -34, 23, 6, c.aqua) +
        stroke('M-22,-34 Q0,-66 22,-34', c.slate, 2.5),
      { x, y },
    );
  return (
    n.sky('green', { x: 940, y: 140, r: 46 }) +
    n.cloud(260, 110, 1.1) +
    n.cloud(660, 150, 0.8) +
    n.bird(560, 210, 1) +
    n.bird(610, 190, 0.7) +
    n.hills(r, 330, 120, '#b3d3c3', '#cfe2c2') +
    n.hills(r, 400, 80, '#94bf97', '#b9d5a0') +
    many(12, (i) => n.tree(r, 40 + i * 104, 440 + (i % 2) * 12, 70 + (i % 3) * 16, ['green', 'fresh', 'deep'][i % 3])) +
    n.hills(r, 470, 46, '#b5d18f', '#8fbb78') +
    many(9, (i) => sapling(90 + i * 130, 520 + (i % 2) * 16, 0.55)) +
    path('M0,610 Q600,560 1200,600 V800 H0 Z', down('#a6c97f', '#7fae69')) +
    n.grass(r, 0, 1200, 600, 796, 120, c.moss, 0.5) +
    n.flowers(r, 20, 1180, 700, 790, 30) +
    path('M140,700 Q420,660 700,704 T1130,690 L1110,744 Q700,772 420,738 T160,748 Z', '#9c7350', 'opacity=".6"') +
    sapling(290, 700, 1.25) +
    sapling(640, 716, 1.5) +
    sapling(980, 704, 1.3) +
    volunteer(r, {
      x: 200,
      y: 714,
      h: 222,
      pose: 'dig',
      view: 'side',
      hat: 'cap',
      hair: 'short',
      carry: spade,
      carryUnder: true,
    }) +
    child(r, { x: 380, y: 720, h: 134, pose: 'reach', view: 'side', flip: true, top: c.ochre, hair: 'tail' }) +
    person(r, { x: 548, y: 742, h: 220, pose: 'crouch', view: 'side', top: c.teal, hair: 'bob' }) +
    volunteer(r, { x: 748, y: 744, h: 232, pose: 'reach', view: 'side', flip: true, hat: 'cap', hair: 'tail' }) +
    bucket(820, 762) +
    bucket(460, 764) +
    elder(r, {
      x: 884,
      y: 726,
      h: 210,
      pose: 'dig',
      view: 'side',
      hair: 'short',
      top: c.slate,
      carry: spade,
      carryUnder: true,
    }) +
    child(r, {
      x: 1080,
      y: 740,
      h: 138,
      pose: 'reach',
      view: 'side',
      flip: true,
      top: c.coral,
      hair: 'short',
      carry: place(path('M-16,0 L-12,20 L12,20 L16,0 Z', c.teal) + stroke('M14,8 L30,-4', c.teal, 4)),
    }) +
    person(r, {
      x: 80,
      y: 706,
      h: 206,
      pose: 'walk',
      view: 'side',
      top: c.honey,
      hair: 'long',
      carry: place(stroke('M0,20 V-40', c.bark, 3) + circle(0, -46, 14, c.leaf) + circle(8, -36, 10, '#8fbd86')),
    }) +
    place(stroke('M0,0 V-150', c.bark, 5) + path('M0,-150 L74,-128 L0,-104 Z', c.red), { x: 1150, y: 640 })
  );
}
