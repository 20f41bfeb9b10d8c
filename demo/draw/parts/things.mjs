import { colour as c } from './palette.mjs';
import { circle, d, glow, many, oval, path, place, polygon, rect, stroke } from './svg.mjs';

/** A round paper lantern; the string's end is the origin. */
export const lantern = (x, y, scale, { shade = c.red, lit = true, turn = 0 } = {}) =>
  place(
    (lit ? circle(0, 38, 74, glow(c.coral), 'opacity=".5"') : '') +
      stroke('M0,-2 V12', c.bark, 2) +
      rect(-11, 10, 22, 7, c.ochre, 2) +
      oval(0, 38, 31, 24, shade) +
      oval(-2, 37, 19, 23.4, '#fff', 'opacity=".10"') +
      oval(-2, 37, 8, 23, '#fff', 'opacity=".13"') +
      oval(0, 38, 31, 24, 'none', 'stroke="#fff" stroke-opacity=".12" stroke-width="2"') +
      rect(-11, 59, 22, 6, c.ochre, 2) +
      many(5, (i) => stroke(d`M${-6 + i * 3},66 V${82 + (i % 2) * 4}`, c.honey, 1.6)),
    { x, y, scale, turn },
  );

export const bench = (x, y, scale, shade = c.wood) =>
  place(
    oval(0, 1, 64, 5, c.ink, 'opacity=".14"') +
      rect(-50, -22, 6, 22, c.slate) +
      rect(44, -22, 6, 22, c.slate) +
      rect(-58, -27, 116, 6, shade, 2) +
      rect(-56, -52, 112, 7, shade, 2) +
      rect(-56, -41, 112, 7, shade, 2) +
      rect(-46, -52, 4, 28, c.slate) +
      rect(42, -52, 4, 28, c.slate),
    { x, y, scale },
  );

/** Little flags on a sagging line. */
export const bunting = (x0, y0, x1, y1, sag, count, shades = [c.red, c.ochre, c.teal, c.cream]) => {
  const at = (t) => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t)];
  return (
    stroke(d`M${x0},${y0} Q${(x0 + x1) / 2},${(y0 + y1) / 2 + sag * 2} ${x1},${y1}`, c.bark, 2) +
    many(count, (i) => {
      const [x, y] = at((i + 0.5) / count);
      return polygon(
        [
          [x - 12, y],
          [x + 12, y],
          [x, y + 25],
        ],
        shades[i % shades.length],
      );
    })
  );
};

export const roundTable = (x, y, w, cover = c.cream) =>
  oval(x, y + w * 0.42, w * 0.3, w * 0.05, c.ink, 'opacity=".15"') +
  rect(x - w * 0.04, y, w * 0.08, w * 0.4, c.bark) +
  oval(x, y + w * 0.41, w * 0.18, w * 0.035, c.bark) +
  path(
    d`M${x - w / 2},${y} a${w / 2},${w * 0.17} 0 0 0 ${w},0 l0,${w * 0.06} a${w / 2},${w * 0.17} 0 0 1 ${-w},0 Z`,
    c.wood,
  ) +
  oval(x, y, w / 2, w * 0.17, cover);

export const dish = (x, y, w, food, steam = false) =>
  oval(x, y + w * 0.06, w / 2, w * 0.2, c.stone, 'opacity=".5"') +
  oval(x, y, w / 2, w * 0.2, c.white) +
  oval(x, y - w * 0.03, w * 0.36, w * 0.13, food) +
  (steam
    ? stroke(
        d`M${x - w * 0.12},${y - w * 0.2} q${-w * 0.14},${-w * 0.2} 0,${-w * 0.36} t0,${-w * 0.3} M${x + w * 0.12},${y - w * 0.24} q${w * 0.14},${-w * 0.2} 0,${-w * 0.36}`,
        c.white,
        w * 0.045,
        'opacity=".75"',
      )
    : '');

export function shelves(r, x, y, w, h, rows = 4, frame = c.wood) {
  const shades = [c.red, c.teal, c.ochre, c.blue, c.moss, c.cream, c.coral, c.violet, c.slate, c.sand];
  const gap = h / rows;
  let parts = rect(x, y, w, h, c.bark, 4) + rect(x + 8, y + 8, w - 16, h - 16, '#8a5f41');
  for (let row = 0; row < rows; row += 1) {
    const foot = y + (row + 1) * gap - 8;
    for (let bx = x + 14; bx < x + w - 30;) {
      if (r.chance(0.08)) {
        parts += r.chance(0.5)
          ? circle(bx + 16, foot - 18, 15, c.leaf) + rect(bx + 8, foot - 14, 16, 14, c.coral, 3)
          : path(d`M${bx + 4},${foot} q-2,-${gap * 0.4} 12,-${gap * 0.42} q14,2 12,${gap * 0.42} Z`, c.lagoon);
        bx += 40;
        continue;
      }
      const [bw, bh] = [r.between(9, 18), r.between(gap * 0.5, gap * 0.78)];
      const shade = r.pick(shades);
      parts +=
        rect(bx, foot - bh, bw - 1.4, bh, shade, 1.5) +
        rect(bx, foot - bh * 0.82, bw - 1.4, bh * 0.07, c.white, 0, 'opacity=".45"');
      bx += bw;
    }
    parts += rect(x, foot, w, 8, frame);
  }
  return parts + rect(x, y, 9, h, frame) + rect(x + w - 9, y, 9, h, frame) + rect(x - 6, y - 6, w + 12, 12, frame, 3);
}

export function tent(x, y, w, h, shade, other = c.white) {
  const eaves = y - h * 0.62;
  const peak = [x + w / 2, y - h];
  return (
    rect(x + w * 0.03, eaves, 7, h * 0.62, c.stone) +
    rect(x + w * 0.95, eaves, 7, h * 0.62, c.stone) +
    polygon([peak, [x + w + 12, eaves], [x - 12, eaves]], shade) +
    polygon([peak, [x + w * 0.7, eaves], [x + w * 0.3, eaves]], other) +
    polygon([peak, [x + w + 12, eaves], [x + w * 0.7, eaves]], c.ink, 'opacity=".1"') +
    many(10, (i) =>
      path(
        d`M${x - 12 + (i * (w + 24)) / 10},${eaves - 1} h${(w + 24) / 10} v${h * 0.05} a${(w + 24) / 20},${h * 0.04} 0 0 1 ${-(w + 24) / 10},0 Z`,
        i % 2 ? other : shade,
      ),
    )
  );
}

export const flowerBed = (r, x, y, w, h, shades) =>
  rect(x, y, w, h, c.stone, 4) +
  rect(x, y, w, 5, c.white, 2, 'opacity=".4"') +
  many(Math.round(w / 11), (i) => {
    const fx = x + 8 + i * 11;
    return (
      circle(fx, y - r.between(0, 8), 7, i % 2 ? c.moss : c.leaf) +
      circle(fx, y - r.between(6, 17), 4.4, r.pick(shades))
    );
  });
