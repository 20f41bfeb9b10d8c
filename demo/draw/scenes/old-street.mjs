import { awning, lattice, steppedGable, tiledRoof } from '../parts/buildings.mjs';
import * as n from '../parts/nature.mjs';
import { colour as c } from '../parts/palette.mjs';
import { bag, cane, child, elder, person } from '../parts/people.mjs';
import { circle, d, down, many, path, place, rect, stroke } from '../parts/svg.mjs';
import { bicycle, paving } from '../parts/street.mjs';
import { lantern } from '../parts/things.mjs';

export function oldStreet(r) {
  const shop = (x, w, h, shade, flip) => {
    const front = many(
      4,
      (i) =>
        rect(x + 16 + i * ((w - 32) / 4), 640 - h * 0.42, (w - 32) / 4 - 4, h * 0.42, i % 2 ? c.wood : '#97623f') +
        rect(x + 20 + i * ((w - 32) / 4), 640 - h * 0.39, (w - 32) / 4 - 12, h * 0.18, '#f1d9a6') +
        stroke(d`M${x + 16 + (i + 0.5) * ((w - 32) / 4) - 2},${640 - h * 0.39} v${h * 0.18}`, c.bark, 2),
    );
    const upper =
      rect(x, 640 - h, w, h, down(c.cream, '#e6d3b0')) +
      many(3, (i) => lattice(x + w * (0.09 + i * 0.3), 640 - h * 0.86, w * 0.22, h * 0.24, c.bark, '#f4dfb4'));
    const board =
      rect(x + w * 0.22, 640 - h * 0.535, w * 0.56, h * 0.075, shade, 3) +
      rect(x + w * 0.24, 640 - h * 0.52, w * 0.52, h * 0.045, c.honey, 2, 'opacity=".35"');
    return (
      upper +
      front +
      tiledRoof(x - 8, 640 - h * 0.53, w + 16, h * 0.1, c.roof, 8) +
      board +
      tiledRoof(x, 646 - h, w, h * 0.26, flip ? '#556170' : c.roof) +
      rect(x - 2, 628, w + 4, 12, c.stone)
    );
  };
  const strings =
    many(5, (i) => lantern(64 + i * 62, 318 + Math.sin((i / 4) * Math.PI) * 34, 0.55)) +
    stroke('M0,306 Q190,390 380,312', c.bark, 2);
  return (
    n.sky('dusk', { x: 500, y: 236, r: 42 }) +
    n.cloud(250, 90, 0.9, 0.5) +
    n.cloud(960, 120, 1.1, 0.5) +
    n.hills(r, 380, 90, '#93a9b4', '#c3c5b4') +
    place(
      rect(-54, -60, 108, 150, '#c9a578') +
        many(
          3,
          (i) =>
            rect(-46 + i * 8, -88 - i * 62, 92 - i * 16, 66, i % 2 ? '#c9a578' : '#d8b88a') +
            rect(-9, -64 - i * 62, 18, 34, c.bark, 9) +
            tiledRoof(-58 + i * 8, -84 - i * 62, 116 - i * 16, 24, '#5d6d7d', 10),
        ) +
        stroke('M0,-236 V-272', c.roof, 6) +
        circle(0, -252, 8, c.ochre),
      { x: 604, y: 520 },
    ) +
    steppedGable(392, 640, 110, 230) +
    steppedGable(704, 640, 116, 250) +
    n.tree(r, 540, 640, 170, 'gold') +
    n.tree(r, 676, 640, 140, 'rust') +
    shop(150, 260, 372, c.red) +
    shop(796, 270, 384, c.teal, true) +
    shop(-120, 290, 440, c.brick, true) +
    shop(1046, 280, 452, c.red) +
    rect(0, 636, 1200, 170, down('#cdbb9f', '#b39d80')) +
    paving(640, 800, c.bark, { rows: 7, cols: 22, opacity: 0.2 }) +
    lantern(196, 440, 0.6) +
    lantern(364, 440, 0.6) +
    lantern(842, 436, 0.6) +
    lantern(1020, 436, 0.6) +
    lantern(110, 400, 0.9) +
    lantern(1090, 400, 0.9) +
    place(strings, { x: 410, y: 30 }) +
    place(
      rect(-52, -44, 104, 36, c.wood, 3) +
        circle(-30, 0, 17, 'none', `stroke="${c.bark}" stroke-width="5"`) +
        circle(30, 0, 17, 'none', `stroke="${c.bark}" stroke-width="5"`) +
        rect(-48, -108, 5, 66, c.bark) +
        rect(43, -108, 5, 66, c.bark) +
        many(5, (i) => circle(-36 + i * 18, -52, 10, c.red) + circle(-39 + i * 18, -55, 3, c.rose)) +
        awning(-66, -132, 132, 26, c.ochre),
      { x: 880, y: 690, scale: 1.1 },
    ) +
    elder(r, { x: 968, y: 694, h: 150, apron: c.cream, top: c.teal, hair: 'short', flip: true }) +
    person(r, { x: 560, y: 676, h: 118, pose: 'walk', view: 'side', top: c.honey, hair: 'tail' }) +
    person(r, { x: 640, y: 670, h: 116, view: 'back', top: c.blue, hair: 'short' }) +
    elder(r, { x: 300, y: 714, h: 158, carry: cane, hair: 'short', top: c.slate }) +
    elder(r, { x: 246, y: 712, h: 150, hair: 'bun', top: c.coral, carryFar: bag(c.moss) }) +
    person(r, {
      x: 476,
      y: 744,
      h: 182,
      pose: 'walk',
      view: 'side',
      flip: true,
      top: c.white,
      skirt: c.teal,
      hair: 'long',
    }) +
    child(r, { x: 420, y: 744, h: 116, pose: 'wave', top: c.red, flip: true }) +
    bicycle(716, 742, 1.4, c.teal) +
    many(4, (i) =>
      place(
        path('M-20,0 L-16,-28 L16,-28 L20,0 Z', c.brick) +
          circle(-8, -38, 13, c.moss) +
          circle(9, -40, 14, c.leaf) +
          circle(0, -52, 11, '#8fbd86') +
          circle(-6, -46, 4, c.coral) +
          circle(8, -50, 4, c.coral),
        { x: [50, 130, 1090, 1160][i], y: [700, 670, 672, 704][i], scale: 1.1 },
      ),
    )
  );
}
