const tidy = (number) => Math.round(number * 10) / 10;

/** Numbers inside a path are rounded, so that files stay small and equal on every machine. */
export const d = (strings, ...values) =>
  strings.reduce(
    (text, part, index) =>
      text + (typeof values[index - 1] === 'number' ? tidy(values[index - 1]) : values[index - 1]) + part,
  );

export const rect = (x, y, w, h, fill, rx = 0, extra = '') =>
  d`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}" fill="${fill}" ${extra}/>`;
export const circle = (x, y, r, fill, extra = '') => d`<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${extra}/>`;
export const oval = (x, y, rx, ry, fill, extra = '') =>
  d`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`;
export const path = (shape, fill, extra = '') => `<path d="${shape}" fill="${fill}" ${extra}/>`;
export const stroke = (shape, colour, width, extra = '') =>
  d`<path d="${shape}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
export const polygon = (points, fill, extra = '') =>
  `<polygon points="${points.map(([x, y]) => d`${x},${y}`).join(' ')}" fill="${fill}" ${extra}/>`;
export const polyline = (points, colour, width, extra = '') =>
  stroke(points.map(([x, y], index) => d`${index ? 'L' : 'M'}${x},${y}`).join(' '), colour, width, extra);

/** A part drawn around its own origin, put somewhere. */
export const place = (part, { x = 0, y = 0, scale = 1, flip = false, turn = 0, opacity = 1 } = {}) =>
  d`<g transform="translate(${x} ${y}) rotate(${turn}) scale(${String(flip ? -scale : scale)} ${String(scale)})"` +
  `${opacity < 1 ? ` opacity="${opacity}"` : ''}>${part}</g>`;

export const many = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join('');

/** Gradients carry their colours in their name; `svgDocument` writes the definitions it finds used. */
const bare = (hex) => hex.replace('#', '');
export const down = (top, bottom) => `url(#down-${bare(top)}-${bare(bottom)})`;
export const across = (left, right) => `url(#across-${bare(left)}-${bare(right)})`;
export const glow = (hex) => `url(#glow-${bare(hex)}-${bare(hex)})`;

function gradient(kind, from, to) {
  const id = `${kind}-${from}-${to}`;
  if (kind === 'glow') {
    const stops = `<stop offset="0" stop-color="#${from}" stop-opacity=".85"/><stop offset=".35" stop-color="#${from}" stop-opacity=".32"/><stop offset="1" stop-color="#${from}" stop-opacity="0"/>`;
    return `<radialGradient id="${id}">${stops}</radialGradient>`;
  }
  const direction = kind === 'down' ? 'x1="0" y1="0" x2="0" y2="1"' : 'x1="0" y1="0" x2="1" y2="0"';
  return `<linearGradient id="${id}" ${direction}><stop offset="0" stop-color="#${from}"/><stop offset="1" stop-color="#${to}"/></linearGradient>`;
}

export function svgDocument(width, height, body) {
  const used = new Map();
  for (const [, kind, from, to] of body.matchAll(/url\(#(down|across|glow)-([0-9a-f]+)-([0-9a-f]+)\)/g)) {
    used.set(`${kind}${from}${to}`, gradient(kind, from, to));
  }
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${[...used.values()].join('')}</defs>${body}</svg>`;
}
