import { colour as c } from './palette.mjs';
import { circle, d, down, many, oval, path, polygon, rect, stroke } from './svg.mjs';

/** A block of flats seen from the front, its foot at x,y (left corner). */
export function block(
  r,
  {
    x,
    y,
    w,
    h,
    wall = c.cream,
    base = c.sand,
    trim = c.coral,
    cols = 4,
    rows = 5,
    glass = '#9cc3cc',
    balcony = true,
    lit = 0,
    door = true,
    tank = true,
  },
) {
  const cellW = w / cols;
  const top = y - h;
  const cellH = (h - 46) / (rows + 0.35);
  const cell = (col, row) => {
    const [wx, wy, ww, wh] = [x + col * cellW + cellW * 0.2, top + 24 + row * cellH, cellW * 0.6, cellH * 0.56];
    if (door && row === rows - 1 && col === Math.floor(cols / 2)) return '';
    const pane = r.chance(lit) ? c.honey : glass;
    const curtain = r.chance(0.35)
      ? path(d`M${wx},${wy} h${ww * 0.34} q${-ww * 0.05},${wh * 0.6} ${-ww * 0.34},${wh} Z`, c.white, 'opacity=".6"')
      : '';
    const rail =
      balcony && (col + row) % 2 === 0
        ? rect(wx - 5, wy + wh * 0.62, ww + 10, wh * 0.46, trim, 2) +
          many(4, (i) => rect(wx + (i + 0.6) * (ww / 4.4), wy + wh * 0.68, 2, wh * 0.34, c.white, 0, 'opacity=".55"'))
        : '';
    const unit = !rail && r.chance(0.3) ? rect(wx + ww * 0.55, wy + wh + 5, ww * 0.42, wh * 0.26, c.mist, 2) : '';
    const pot = rail && r.chance(0.6) ? circle(wx + r.between(6, ww - 6), wy + wh * 0.58, 5, c.leaf) : '';
    return (
      rect(wx - 3, wy - 3, ww + 6, wh + 6, c.white, 2) +
      rect(wx, wy, ww, wh, pane, 1) +
      polygon(
        [
          [wx, wy + wh],
          [wx + ww * 0.45, wy],
          [wx + ww * 0.7, wy],
          [wx + ww * 0.25, wy + wh],
        ],
        c.white,
        'opacity=".25"',
      ) +
      curtain +
      stroke(d`M${wx + ww / 2},${wy} v${wh}`, c.white, 2.4) +
      pot +
      rail +
      unit
    );
  };
  const doorX = x + (Math.floor(cols / 2) + 0.5) * cellW;
  const entry = door
    ? rect(doorX - 24, y - 66, 48, 66, c.bark, 3) +
      rect(doorX - 19, y - 60, 17, 60, c.lagoon, 1) +
      rect(doorX + 2, y - 60, 17, 60, c.lagoon, 1) +
      rect(doorX - 34, y - 76, 68, 12, trim, 3)
    : '';
  const heater =
    r.chance(0.7) && tank
      ? rect(x + w * 0.14, top - 26, w * 0.2, 20, c.slate, 8) +
        rect(x + w * 0.17, top - 8, 4, 8, c.slate) +
        rect(x + w * 0.29, top - 8, 4, 8, c.slate)
      : '';
  return (
    heater +
    rect(x, top, w, h, down(wall, base)) +
    rect(x + w * 0.86, top, w * 0.14, h, c.ink, 0, 'opacity=".06"') +
    rect(x - 7, top - 8, w + 14, 14, trim, 3) +
    rect(x, y - 14, w, 14, c.stone, 0, 'opacity=".7"') +
    many(rows, (row) => many(cols, (col) => cell(col, row))) +
    entry
  );
}

/** A tiled roof with lifted eaves: eaves run at y from x to x+w. */
export function tiledRoof(x, y, w, h, shade = c.roof, lift = 16) {
  const [l, rgt, top] = [x - 18, x + w + 18, y - h];
  const shape = d`M${l},${y - lift} Q${x + w * 0.05},${y - h * 0.28} ${x + w * 0.13},${top} L${x + w * 0.87},${top} Q${x + w * 0.95},${y - h * 0.28} ${rgt},${y - lift} Q${x + w * 0.9},${y + 3} ${x + w * 0.78},${y + 3} L${x + w * 0.22},${y + 3} Q${x + w * 0.1},${y + 3} ${l},${y - lift} Z`;
  const count = Math.max(5, Math.round(w / 17));
  const rows = many(count, (i) => {
    const t = (i + 0.5) / count;
    const edge = y - 2 - lift * Math.pow(Math.abs(t - 0.5) * 2, 5) * 0.8;
    return (
      stroke(
        d`M${x + w * (0.14 + t * 0.72)},${top + 4} Q${x + w * (0.07 + t * 0.86)},${y - h * 0.32} ${x + w * t},${edge}`,
        c.ink,
        2.6,
        'opacity=".26"',
      ) +
      circle(x + w * t, edge + 2, 3.4, shade) +
      circle(x + w * t, edge + 2, 2, c.mist, 'opacity=".35"')
    );
  });
  const ridge = path(
    d`M${x + w * 0.09},${top - 8} Q${x + w * 0.13},${top + 1} ${x + w * 0.2},${top - 3} L${x + w * 0.8},${top - 3} Q${x + w * 0.87},${top + 1} ${x + w * 0.91},${top - 8} L${x + w * 0.88},${top + 7} L${x + w * 0.12},${top + 7} Z`,
    c.ink,
    'opacity=".75"',
  );
  return (
    path(shape, shade) +
    path(
      d`M${x + w * 0.13},${top} L${x + w * 0.5},${top} L${x + w * 0.5},${y + 3} L${x + w * 0.22},${y + 3} Q${x + w * 0.1},${y + 3} ${l},${y - lift} Q${x + w * 0.05},${y - h * 0.28} ${x + w * 0.13},${top} Z`,
      c.white,
      'opacity=".07"',
    ) +
    rows +
    ridge
  );
}

export function lattice(x, y, w, h, frame = c.bark, pane = '#f4dfb4') {
  return (
    rect(x, y, w, h, frame, 2) +
    rect(x + 4, y + 4, w - 8, h - 8, pane) +
    many(3, (i) => rect(x + 4 + ((i + 1) * (w - 8)) / 4 - 1, y + 4, 2, h - 8, frame)) +
    many(3, (i) => rect(x + 4, y + 4 + ((i + 1) * (h - 8)) / 4 - 1, w - 8, 2, frame))
  );
}

/** An old house: white wall, wooden front, tiled roof; foot at x,y. */
export function oldHouse(x, y, w, h, { wall = c.cream, wood = c.wood, roof = c.roof, doors = true, pane } = {}) {
  const eaves = y - h;
  const front = doors
    ? rect(x + w * 0.36, y - h * 0.56, w * 0.28, h * 0.56, c.bark) +
      rect(x + w * 0.38, y - h * 0.53, w * 0.115, h * 0.53, wood) +
      rect(x + w * 0.505, y - h * 0.53, w * 0.115, h * 0.53, wood) +
      circle(x + w * 0.485, y - h * 0.26, 3, c.ochre) +
      circle(x + w * 0.515, y - h * 0.26, 3, c.ochre)
    : '';
  return (
    rect(x, eaves - 8, w, h + 8, down(wall, c.sand)) +
    rect(x, y - 18, w, 18, c.stone) +
    rect(x, eaves - 6, w, 20, c.ink, 0, 'opacity=".18"') +
    lattice(x + w * 0.08, y - h * 0.62, w * 0.2, h * 0.34, c.bark, pane) +
    lattice(x + w * 0.72, y - h * 0.62, w * 0.2, h * 0.34, c.bark, pane) +
    front +
    tiledRoof(x, eaves + 6, w, h * 0.42, roof)
  );
}

/** A stepped gable of whitewashed brick with dark copings. */
export function steppedGable(x, y, w, h, wall = c.white) {
  const steps = [
    [0, 0.72],
    [0.18, 0.86],
    [0.36, 1],
    [0.64, 0.86],
    [0.82, 0.72],
  ];
  const widths = [0.18, 0.18, 0.28, 0.18, 0.18];
  return steps
    .map(([at, tall], i) => {
      const [sx, sw, top] = [x + at * w, widths[i] * w, y - h * tall];
      return (
        rect(sx - 0.5, top, sw + 1, h * tall, down(wall, '#e9dfc9')) +
        path(
          d`M${sx - 9},${top - 9} Q${sx},${top - 2} ${sx + sw / 2},${top - 4} Q${sx + sw},${top - 2} ${sx + sw + 9},${top - 9} L${sx + sw + 4},${top + 6} L${sx - 4},${top + 6} Z`,
          c.roof,
        )
      );
    })
    .join('');
}

/** A scalloped awning of stripes, its upper edge at y. */
export function awning(x, y, w, h, shade, other = c.cream, stripes = 8) {
  const step = w / stripes;
  return (
    many(stripes, (i) => {
      const [ax, tone] = [x + i * step, i % 2 ? other : shade];
      return (
        polygon(
          [
            [ax + 6 - (12 * i) / stripes, y],
            [ax + step + 6 - (12 * (i + 1)) / stripes, y],
            [ax + step, y + h],
            [ax, y + h],
          ],
          tone,
        ) + path(d`M${ax},${y + h - 0.5} h${step} a${step / 2},${step * 0.4} 0 0 1 ${-step},0 Z`, tone)
      );
    }) + rect(x, y + h - 5, w, 5, c.ink, 0, 'opacity=".07"')
  );
}

/** A small pavilion on four posts. */
export function pavilion(x, y, w, h, roof = c.roof, post = c.brick) {
  const eaves = y - h * 0.56;
  return (
    [0.1, 0.33, 0.64, 0.87]
      .map(
        (at) =>
          rect(x + at * w, eaves - 4, w * 0.03 + 4, h * 0.56, post) +
          rect(x + at * w - 4, y - 8, w * 0.03 + 12, 8, c.stone),
      )
      .join('') +
    rect(x + w * 0.08, eaves, w * 0.84, h * 0.05, post) +
    rect(x + w * 0.06, y - h * 0.17, w * 0.84, h * 0.03, post) +
    tiledRoof(x, eaves + 4, w, h * 0.34, roof, 22) +
    oval(x + w / 2, eaves - h * 0.36, 7, 10, c.ochre)
  );
}
