import { colour as c } from './palette.mjs';
import { circle, d, glow, many, oval, path, place, polygon, polyline, rect, stroke } from './svg.mjs';

export const bicycle = (x, y, scale, shade, { flip = false, basket = true } = {}) => {
  const wheel = (wx) =>
    circle(wx, -19, 19, 'none', `stroke="${c.ink}" stroke-width="3.4"`) +
    circle(wx, -19, 15.6, 'none', `stroke="${c.mist}" stroke-width="1.4"`) +
    many(scale < 1.5 ? 0 : 6, (i) =>
      stroke(
        d`M${wx},-19 L${wx + 15 * Math.cos((i * Math.PI) / 3)},${-19 + 15 * Math.sin((i * Math.PI) / 3)}`,
        c.stone,
        0.9,
      ),
    ) +
    circle(wx, -19, 2.6, c.ink);
  const frame =
    polyline(
      [
        [-30, -19],
        [-12, -46],
        [20, -48],
        [30, -19],
      ],
      shade,
      4.2,
    ) +
    polyline(
      [
        [-12, -46],
        [-4, -19],
        [20, -48],
      ],
      shade,
      4.2,
    ) +
    polyline(
      [
        [-30, -19],
        [-4, -19],
      ],
      shade,
      3.4,
    ) +
    polyline(
      [
        [-12, -46],
        [-15, -55],
      ],
      c.ink,
      3,
    ) +
    polyline(
      [
        [20, -48],
        [17, -62],
        [8, -66],
      ],
      c.ink,
      3.2,
    );
  const parts =
    oval(-15, -57, 10, 3.6, c.ink) +
    path('M-46,-22 A20,20 0 0 1 -18,-38', 'none', `stroke="${shade}" stroke-width="3" stroke-linecap="round"`) +
    circle(-4, -19, 5, c.slate) +
    (basket ? path('M22,-64 L44,-64 L41,-48 L26,-48 Z', c.sand) + stroke('M25,-57 H43 M33,-64 V-48', c.wood, 1.1) : '');
  return place(oval(0, 0, 52, 4, c.ink, 'opacity=".14"') + wheel(-30) + wheel(30) + frame + parts, {
    x,
    y,
    scale,
    flip,
  });
};

export const lamp = (x, y, h, { lit = false, flip = false } = {}) =>
  place(
    (lit ? circle(22, -95, 46, glow(c.honey)) : '') +
      rect(-1.6, -98, 3.2, 98, c.slate, 1) +
      rect(-4, -6, 8, 6, c.slate, 1) +
      stroke('M0,-92 Q2,-100 22,-100', c.slate, 2.4) +
      path('M12,-100 Q22,-108 32,-100 Z', c.slate) +
      oval(22, -99, 9, 3, lit ? '#fff3c9' : c.white),
    { x, y, scale: h / 100, flip },
  );

/** The four kinds of waste bins; the sign on each is a shape, not letters. */
export function wasteBin(x, y, w, h, shade, sign) {
  const [cx, cy, s] = [x + w / 2, y - h * 0.42, w * 0.2];
  const signs = {
    recycle: many(3, (i) =>
      place(path('M-3,-20 L6,-20 L12,-9 L17,-12 L14,3 L0,-2 L5,-5 L1,-12 Z', c.white), {
        x: cx,
        y: cy,
        turn: i * 120,
        scale: s / 20,
      }),
    ),
    leaf: place(path('M-14,14 Q-18,-14 16,-16 Q18,14 -14,14 Z', c.white) + stroke('M-16,18 Q-4,2 8,-8', shade, 3), {
      x: cx,
      y: cy,
      scale: s / 15,
    }),
    hazard: place(
      path('M0,-18 L19,15 L-19,15 Z', c.white, `stroke="${c.white}" stroke-width="4" stroke-linejoin="round"`) +
        rect(-2.4, -8, 4.8, 13, shade, 2) +
        circle(0, 10, 2.8, shade),
      { x: cx, y: cy, scale: s / 16 },
    ),
    other: place(
      path('M-13,-10 L13,-10 L10,18 L-10,18 Z', c.white) +
        rect(-17, -16, 34, 4, c.white, 2) +
        rect(-5, -21, 10, 5, c.white, 2),
      { x: cx, y: cy, scale: s / 17 },
    ),
  };
  return (
    oval(cx, y, w * 0.58, 7, c.ink, 'opacity=".18"') +
    circle(x + w * 0.2, y - 5, 8, c.ink) +
    circle(x + w * 0.8, y - 5, 8, c.ink) +
    path(
      d`M${x},${y - h * 0.84} L${x + w},${y - h * 0.84} L${x + w * 0.93},${y - 6} L${x + w * 0.07},${y - 6} Z`,
      shade,
    ) +
    path(
      d`M${x + w * 0.7},${y - h * 0.84} L${x + w},${y - h * 0.84} L${x + w * 0.93},${y - 6} L${x + w * 0.68},${y - 6} Z`,
      c.ink,
      'opacity=".13"',
    ) +
    path(
      d`M${x - 6},${y - h * 0.83} L${x - 2},${y - h * 0.93} Q${cx},${y - h * 1.04} ${x + w + 2},${y - h * 0.93} L${x + w + 6},${y - h * 0.83} Z`,
      shade,
    ) +
    rect(x - 6, y - h * 0.85, w + 12, h * 0.035, c.white, 3, 'opacity=".35"') +
    signs[sign]
  );
}

/** Zebra stripes lying on a road, in perspective: near edge y1 is wider than far edge y0. */
export const zebra = (x0, x1, y0, y1, count, slant = 0.12) =>
  many(count, (i) => {
    const [far, near] = [x0 + ((x1 - x0) * i) / count, (x1 - x0) / count];
    const middle = (x0 + x1) / 2;
    const spread = (x) => middle + (x - middle) * (1 + slant);
    return polygon(
      [
        [far, y0],
        [far + near * 0.55, y0],
        [spread(far + near * 0.55), y1],
        [spread(far), y1],
      ],
      c.white,
      'opacity=".92"',
    );
  });

export const trafficLight = (x, y, h, on = 'green') =>
  place(
    rect(-2, -76, 4, 76, c.slate) +
      rect(-9, -108, 18, 36, c.ink, 5) +
      circle(0, -100, 5, on === 'red' ? '#ef5a45' : '#5b3f44') +
      circle(0, -90, 5, '#5c5540') +
      circle(0, -80, 5, on === 'green' ? '#5fce85' : '#375347'),
    { x, y, scale: h / 108 },
  );

export const cone = (x, y, scale) =>
  place(
    oval(0, 0, 22, 4, c.ink, 'opacity=".16"') +
      rect(-19, -6, 38, 6, c.brick, 2) +
      path('M-12,-6 L-3.4,-48 L3.4,-48 L12,-6 Z', c.coral) +
      path('M-9.6,-18 L-7.4,-28 L7.4,-28 L9.6,-18 Z', c.white) +
      path('M-5.6,-37 L-4.4,-43 L4.4,-43 L5.6,-37 Z', c.white),
    { x, y, scale },
  );

export function bus(x, y, w, body = c.teal, stripe = c.cream) {
  const h = w * 0.36;
  const wheel = (wx) => circle(wx, y - h * 0.06, h * 0.15, c.ink) + circle(wx, y - h * 0.06, h * 0.07, c.stone);
  return (
    oval(x + w / 2, y + h * 0.07, w * 0.52, h * 0.06, c.ink, 'opacity=".18"') +
    rect(x, y - h, w, h * 0.95, body, h * 0.13) +
    rect(x + w * 0.03, y - h * 0.86, w * 0.94, h * 0.4, c.ink, 8, 'opacity=".8"') +
    many(
      6,
      (i) =>
        rect(x + w * (0.05 + i * 0.128), y - h * 0.82, w * 0.112, h * 0.32, '#a9d3da', 5) +
        polygon(
          [
            [x + w * (0.06 + i * 0.128), y - h * 0.5],
            [x + w * (0.1 + i * 0.128), y - h * 0.82],
            [x + w * (0.125 + i * 0.128), y - h * 0.82],
            [x + w * (0.085 + i * 0.128), y - h * 0.5],
          ],
          c.white,
          'opacity=".35"',
        ),
    ) +
    rect(x + w * 0.83, y - h * 0.84, w * 0.14, h * 0.66, '#a9d3da', 6) +
    stroke(d`M${x + w * 0.9},${y - h * 0.84} v${h * 0.66}`, c.ink, 3) +
    rect(x, y - h * 0.34, w * 0.82, h * 0.1, stripe) +
    rect(x + w * 0.2, y - h * 0.97, w * 0.4, h * 0.05, c.white, 3, 'opacity=".5"') +
    rect(x + w * 0.97, y - h * 0.22, w * 0.03, h * 0.08, c.honey, 3) +
    wheel(x + w * 0.2) +
    wheel(x + w * 0.74)
  );
}

/** Paving drawn with receding joints. */
export const paving = (y0, y1, shade, { rows = 6, cols = 12, vanish = 600, opacity = 0.35, width = 1200 } = {}) =>
  many(rows, (i) =>
    stroke(d`M0,${y0 + (y1 - y0) * Math.pow((i + 1) / (rows + 0.5), 1.5)} H${width}`, shade, 2, `opacity="${opacity}"`),
  ) +
  many(cols, (i) => {
    const near = -width * 0.6 + (i * width * 2.2) / (cols - 1);
    return stroke(d`M${vanish + (near - vanish) * 0.55},${y0} L${near},${y1}`, shade, 2, `opacity="${opacity}"`);
  });
