import { colour as c } from './palette.mjs';
import { circle, d, down, glow, many, oval, path, place, polygon, rect, stroke } from './svg.mjs';

const skies = {
  day: ['#b9dde9', '#f6f3e2', c.cream],
  dawn: ['#f3d9b8', '#fdf3df', c.white],
  dusk: ['#8fa7c4', '#f4cfa8', '#fff0cf'],
  autumn: ['#cfe0df', '#fbead0', c.white],
  green: ['#cfe6d8', '#fbf6e2', c.white],
  night: [c.night, '#44507f', '#fbe9b8'],
};

/** The sky, with its sun or moon; `light` is where that stands, or absent. */
export function sky(kind, light, width = 1200, height = 800) {
  const [top, bottom, disc] = skies[kind];
  const sun = light
    ? circle(light.x, light.y, light.r * 4.5, glow(disc), kind === 'night' ? 'opacity=".5"' : '') +
      circle(light.x, light.y, light.r, disc)
    : '';
  return rect(0, 0, width, height, down(top, bottom)) + sun;
}

export const stars = (r, count, bottom, width = 1200) =>
  many(count, () =>
    circle(
      r.between(0, width),
      r.between(0, bottom),
      r.between(0.8, 2.2),
      '#fff6d8',
      `opacity="${r.pick([0.4, 0.6, 0.9])}"`,
    ),
  );

export const cloud = (x, y, scale, opacity = 0.85) =>
  place(path('M-90,20 Q-104,-4 -74,-12 Q-66,-44 -28,-36 Q-6,-66 32,-44 Q66,-50 72,-16 Q104,-10 92,20 Z', c.white), {
    x,
    y,
    scale,
    opacity,
  });

/** A ridge of rolling land across the picture. */
export function hills(r, y, height, top, bottom, width = 1200) {
  const phases = [r.between(0, 6), r.between(0, 6), r.between(0, 6)];
  let shape = d`M-10,${y + height + 300}`;
  for (let x = -10; x <= width + 30; x += 30) {
    const wave =
      Math.sin(x / 210 + phases[0]) * 0.5 + Math.sin(x / 97 + phases[1]) * 0.22 + Math.sin(x / 53 + phases[2]) * 0.08;
    shape += d` L${x},${y - (wave + 0.3) * height}`;
  }
  return path(shape + d` L${width + 30},${y + height + 300} Z`, down(top, bottom), 'stroke-linejoin="round"');
}

/** Far towers, only a silhouette with a few windows. */
export function skyline(r, y, fill, { width = 1200, low = 60, high = 190, window = c.white, share = 0.3 } = {}) {
  let x = -20;
  let parts = '';
  while (x < width) {
    const w = r.between(46, 96);
    const h = r.between(low, high);
    parts += rect(x, y - h, w, h + 10, fill) + (r.chance(0.4) ? rect(x + w * 0.3, y - h - 14, w * 0.4, 16, fill) : '');
    for (let wy = y - h + 14; wy < y - 16; wy += 20)
      for (let wx = x + 9; wx < x + w - 12; wx += 15)
        if (r.chance(share)) parts += rect(wx, wy, 7, 10, window, 1, 'opacity=".5"');
    x += w + r.between(-4, 26);
  }
  return parts;
}

const crowns = {
  green: [c.moss, c.leaf, '#8fbd86'],
  deep: ['#3b7059', c.moss, '#6a9f74'],
  fresh: ['#7fab6a', '#a3c781', '#c1d99a'],
  gold: ['#c98a35', c.ochre, c.honey],
  rust: ['#b65c3f', '#d57b52', '#eaa071'],
  pink: ['#d98f8a', '#ecb3a6', '#f8d6c8'],
  dusk: ['#2c4a5a', '#3a6068', '#4d7776'],
  night: ['#1c3144', '#25415a', '#31526a'],
};

/** A broad tree, its foot at x,y. */
export function tree(r, x, y, height, kind = 'green') {
  const [dark, middle, light] = crowns[kind];
  const puffs = [
    [-24, -58, 22],
    [22, -56, 23],
    [0, -76, 25],
    [-8, -52, 24],
    [12, -64, 20],
  ].map(([px, py, pr]) => [px + r.between(-3, 3), py + r.between(-3, 3), pr + r.between(-2, 2)]);
  const trunk =
    path('M-4,0 Q-2,-22 -3,-48 L3,-48 Q2,-22 5,0 Z', c.bark) +
    stroke('M0,-36 Q6,-44 14,-50 M0,-30 Q-8,-40 -14,-46', c.bark, 2.6);
  const crown =
    puffs.map(([px, py, pr]) => circle(px, py, pr, dark)).join('') +
    puffs.map(([px, py, pr]) => circle(px - 2.5, py - 4, pr * 0.86, middle)).join('') +
    many(7, () => circle(r.between(-26, 14), r.between(-90, -56), r.between(2.2, 6), light, 'opacity=".75"'));
  return (
    oval(x, y, height * 0.3, height * 0.035, c.ink, 'opacity=".12"') +
    place(trunk + crown, { x, y, scale: height / 100, flip: r.chance(0.5) })
  );
}

export function poplar(x, y, height, kind = 'deep') {
  const [dark, middle] = crowns[kind];
  const shape =
    rect(-2, -26, 4, 26, c.bark) +
    oval(0, -56, 14, 44, dark) +
    path('M0,-100 Q-14,-90 -14,-56 Q-14,-22 0,-12 Q-5,-50 0,-100 Z', middle);
  return place(shape, { x, y, scale: height / 100 });
}

export function pineTree(x, y, height, kind = 'deep') {
  const [dark, middle] = crowns[kind];
  const tier = (top, bottom, w) =>
    polygon(
      [
        [0, top],
        [w, bottom],
        [-w, bottom],
      ],
      dark,
      `stroke="${dark}" stroke-width="4" stroke-linejoin="round"`,
    ) +
    polygon(
      [
        [0, top],
        [0, bottom],
        [-w, bottom],
      ],
      middle,
    );
  return place(rect(-3, -16, 6, 16, c.bark) + tier(-52, -12, 26) + tier(-76, -36, 21) + tier(-98, -60, 15), {
    x,
    y,
    scale: height / 100,
  });
}

/** A willow, its strands hanging; they lean with `wind`. */
export function willow(r, x, y, height, kind = 'green', wind = 8) {
  const [dark, middle, light] = crowns[kind];
  const strand = (shade, width) => {
    const from = r.between(-40, 40);
    const top = -92 + (from * from) / 90 + r.between(0, 8);
    const length = r.between(26, 62);
    return stroke(
      d`M${from},${top} q${from / 7},${length * 0.3} ${wind * 0.7 + from / 6},${length}`,
      shade,
      width,
      'opacity=".9"',
    );
  };
  const trunk = path('M-6,0 Q-1,-30 -7,-62 L-12,-84 L-4,-70 L6,-88 L3,-62 Q3,-30 6,0 Z', c.bark);
  const puffs = [
    [-30, -76, 14],
    [-16, -86, 16],
    [2, -91, 17],
    [18, -84, 16],
    [31, -75, 13],
    [0, -76, 18],
  ];
  const crown =
    puffs.map(([px, py, pr]) => circle(px, py, pr, dark)).join('') +
    puffs.map(([px, py, pr]) => circle(px - 2, py - 3, pr * 0.8, middle)).join('');
  return place(
    trunk +
      many(26, () => strand(dark, 3.4)) +
      crown +
      many(26, () => strand(middle, 2.4)) +
      many(10, () => strand(light, 1.6)),
    { x, y, scale: height / 100 },
  );
}

export const bush = (r, x, y, width, kind = 'green') => {
  const [dark, middle, light] = crowns[kind];
  const puffs = [0.14, 0.34, 0.52, 0.7, 0.86].map((at) => [x - width / 2 + at * width, width * r.between(0.15, 0.24)]);
  return (
    puffs.map(([px, pr]) => path(d`M${px - pr},${y} a${pr},${pr * 1.15} 0 0 1 ${pr * 2},0 Z`, dark)).join('') +
    puffs
      .map(([px, pr]) => path(d`M${px - pr * 0.9},${y} a${pr * 0.75},${pr * 0.95} 0 0 1 ${pr * 1.5},0 Z`, middle))
      .join('') +
    many(6, () => circle(x + r.between(-0.4, 0.3) * width, y - width * r.between(0.05, 0.2), width * 0.014, light))
  );
};

/** Blades of grass strewn over an area; the ones lower in the picture are larger. */
export const grass = (r, x0, x1, y0, y1, count, shade, opacity = 0.6) =>
  many(count, () => {
    const y = r.between(y0, y1);
    const size = 5 + (9 * (y - y0)) / Math.max(1, y1 - y0);
    const x = r.between(x0, x1);
    return stroke(
      d`M${x},${y} q-1,${-size * 0.6} ${-size * 0.4},${-size} M${x},${y} q1,${-size * 0.7} ${size * 0.5},${-size * 0.9}`,
      shade,
      1.8,
      `opacity="${opacity}"`,
    );
  });

export const flowers = (r, x0, x1, y0, y1, count, shades = [c.coral, c.honey, c.white, c.rose]) =>
  many(count, () => {
    const [x, y, s] = [r.between(x0, x1), r.between(y0, y1), r.between(2.6, 4.6)];
    return (
      stroke(d`M${x},${y} v${s * 2.4}`, c.moss, 1.6) + circle(x, y, s, r.pick(shades)) + circle(x, y, s * 0.38, c.ochre)
    );
  });

/** Short bright strokes on water. */
export const ripples = (r, x0, x1, y0, y1, count, shade = c.white, opacity = 0.45) =>
  many(count, () => {
    const y = r.between(y0, y1);
    const near = 0.4 + (0.8 * (y - y0)) / Math.max(1, y1 - y0);
    const length = r.between(20, 74) * near;
    return stroke(
      d`M${r.between(x0, x1)},${y} q${length / 2},${-3 * near} ${length},0`,
      shade,
      2.6 * near,
      `opacity="${opacity}"`,
    );
  });

/** Leaves hanging in from an upper corner, close to the eye. */
export function overhang(r, x, y, scale, kind = 'green', flip = false) {
  const [dark, middle, light] = crowns[kind];
  const leaf = (shade) => {
    const [lx, ly] = [r.between(-20, 330), r.between(-10, 60)];
    const drop = Math.max(0, 1 - lx / 330) * 70;
    return place(path('M0,0 Q10,-13 34,0 Q10,13 0,0 Z', shade), {
      x: lx,
      y: ly * 0.6 + drop * r.between(0, 1),
      turn: r.between(20, 110),
      scale: r.between(0.8, 1.4),
    });
  };
  const twig = stroke('M-20,-10 Q120,40 320,22 M60,16 Q110,70 150,84', c.bark, 6);
  return place(twig + many(22, () => leaf(dark)) + many(20, () => leaf(middle)) + many(9, () => leaf(light)), {
    x,
    y,
    scale,
    flip,
  });
}

export const bird = (x, y, scale, shade = c.slate) =>
  place(stroke('M-14,-4 Q-6,-10 0,0 Q6,-10 14,-4', shade, 2.6), { x, y, scale });
