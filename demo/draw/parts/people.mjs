import { clothes, colour as c, skins, trousers } from './palette.mjs';
import { poses } from './poses.mjs';
import { circle, d, oval, path, place, polyline, rect, stroke } from './svg.mjs';

const fronts = {
  short: 'M-9.6,-87 A9.6,9.8 0 0 1 9.6,-87 Q8,-92 4,-92.5 Q-4,-92 -7,-90.5 Q-8.6,-89 -9.6,-87 Z',
  parted: 'M-9.8,-85 Q-11,-98.5 0,-98 Q11,-98.5 9.8,-85 Q8,-91 2,-94 Q-6,-92 -9.8,-85 Z',
};

function hairBehind(style, shade) {
  if (style === 'bob') return path('M-10.5,-88 A10.5,10.5 0 0 1 10.5,-88 L11,-79 Q0,-74 -11,-79 Z', shade);
  if (style === 'long') return path('M-10.5,-88 A10.5,10.5 0 0 1 10.5,-88 L11,-68 Q0,-65 -11,-68 Z', shade);
  if (style === 'tail') return path('M-7,-94 Q-19,-94 -17,-76 Q-13,-80 -8,-86 Z', shade);
  if (style === 'bun') return circle(-5, -98, 5, shade);
  return '';
}

function headwear(hat, shade) {
  if (hat === 'cap')
    return path('M-10,-89 A10,10.2 0 0 1 10,-89 Z', shade) + path('M4,-91 L17,-88.5 Q17,-86.6 4,-87.6 Z', shade);
  if (hat === 'helmet')
    return (
      path('M-11,-88 A11,12 0 0 1 11,-88 Z', shade) +
      rect(-12.5, -89.4, 25, 2.8, shade, 1.4) +
      rect(-1.6, -100, 3.2, 12, c.white, 1.4, 'opacity=".4"')
    );
  if (hat === 'straw')
    return (
      oval(0, -91, 18, 4, c.honey) +
      path('M-9,-91 Q-8,-101 0,-101 Q8,-101 9,-91 Z', c.honey) +
      rect(-9, -93.4, 18, 2.6, c.brick)
    );
  if (hat === 'nurse') return path('M-8,-95 Q0,-103 8,-95 L7,-91.6 Q0,-95 -7,-91.6 Z', c.white);
  return '';
}

function head({ skin, hair, hairShade, view, hat, hatShade, big }) {
  const back = view === 'back';
  const look = view === 'side' ? 3.4 : 0;
  const eyes = back ? '' : circle(look - 3.2, -86.6, 1.05, c.ink) + circle(look + 3.2, -86.6, 1.05, c.ink);
  const smile = back ? '' : stroke(d`M${look - 2},-82.6 q2,1.8 4,0`, '#a85a48', 0.9);
  const cheeks = back
    ? ''
    : circle(look - 5, -83.8, 1.7, c.coral, 'opacity=".35"') + circle(look + 5, -83.8, 1.7, c.coral, 'opacity=".35"');
  const crown = back
    ? circle(0, -88, 9.9, hairShade) + path('M-9.6,-87 Q0,-74 9.6,-87 Z', hairShade)
    : path(hair === 'short' ? fronts.short : fronts.parted, hairShade);
  const whole =
    hairBehind(hair, hairShade) +
    circle(0, -87, 9.4, skin) +
    cheeks +
    eyes +
    smile +
    (hair === 'bald' ? '' : crown) +
    headwear(hat, hatShade);
  return big ? `<g transform="translate(0 -78) scale(1.32) translate(0 78)">${whole}</g>` : whole;
}

const torso = 'M-10.4,-72.5 Q-10.6,-77 -5,-77.4 L5,-77.4 Q10.6,-77 10.4,-72.5 L8.8,-40 Q0,-37.6 -8.8,-40 Z';

function clothing(o) {
  const skirt = o.skirt ? path('M-8.6,-44 L8.6,-44 L14,-22 Q0,-19 -14,-22 Z', o.skirt) : '';
  const vest = o.vest
    ? path('M-9.8,-74 Q-9,-77 -5,-77.2 L0,-66 L5,-77.2 Q9,-77 9.8,-74 L9,-43 Q0,-41 -9,-43 Z', o.vest) +
      (o.view === 'back' ? path('M-9.8,-74 Q0,-80 9.8,-74 L9,-64 L-9,-64 Z', o.vest) : '') +
      rect(-9.3, -55.5, 18.6, 3, c.honey, 0, 'opacity=".9"')
    : '';
  const apron = o.apron ? path('M-6,-68 L6,-68 L7,-56 L9,-54 L8.6,-30 Q0,-28 -8.6,-30 L-9,-54 L-7,-56 Z', o.apron) : '';
  const coat = o.coat
    ? path('M-10.4,-73 Q-10,-77.4 -5,-77.4 L5,-77.4 Q10,-77.4 10.4,-73 L11,-28 Q0,-26 -11,-28 Z', c.white) +
      stroke('M0,-72 V-29', c.mist, 1) +
      path('M-4,-77.4 L0,-68 L4,-77.4 Z', o.top)
    : '';
  const shade = path('M3,-77.4 L5,-77.4 Q10.6,-77 10.4,-72.5 L8.8,-40 Q6,-38.6 3,-38.6 Z', c.ink, 'opacity=".09"');
  return path(torso, o.top) + skirt + vest + apron + coat + shade;
}

function arm(points, sleeve, skin) {
  return polyline(points, sleeve, 6.4) + circle(points[2][0], points[2][1], 3.5, skin);
}

function leg(points, shade, shoe, bare, skin) {
  const [, , [fx, fy]] = points;
  return (
    polyline(points, bare ? skin : shade, bare ? 6 : 7.8) +
    path(d`M${fx - 4},${fy + 3} q0,-5.4 4,-5.4 q6,1 7,5.4 Z`, shoe)
  );
}

/** One figure in the flat style of the series, feet at x,y, `h` high. Whatever is not given is drawn by lot. */
export function person(r, { x, y, h, ...given }) {
  const o = {
    pose: 'stand',
    view: 'front',
    flip: false,
    big: false,
    top: r.pick(clothes),
    bottom: r.pick(trousers),
    skin: r.pick(skins),
    hair: r.pick(['short', 'bob', 'tail', 'short', 'bun']),
    hairShade: c.hair,
    hatShade: c.red,
    shoe: r.pick([c.ink, c.bark, c.white]),
    ...given,
  };
  const pose = poses[o.pose];
  const lean = (pose.lean ?? 0) + (o.lean ?? 0);
  const sleeve = o.coat ? c.white : o.top;
  const far = arm(o.far ?? pose.far, sleeve, o.skin);
  const near = arm(o.near ?? pose.near, sleeve, o.skin);
  const hand = (o.near ?? pose.near)[2];
  const farHand = (o.far ?? pose.far)[2];
  const carried =
    (o.carry ? place(o.carry, { x: hand[0], y: hand[1] }) : '') +
    (o.carryFar ? place(o.carryFar, { x: farHand[0], y: farHand[1] }) : '');
  const neck = rect(-3, -80, 6, 6, o.skin);
  const upperParts =
    o.view === 'back'
      ? carried + far + near + neck + clothing(o) + head(o)
      : far + neck + clothing(o) + head(o) + (o.carryUnder ? carried + near : near + carried);
  const upper = `<g transform="translate(0 ${pose.drop ?? 0}) rotate(${lean} 0 -42)">${upperParts}</g>`;
  const legs = pose.legs.map((points) => leg(points, o.bottom, o.shoe, Boolean(o.skirt), o.skin)).join('');
  const ground = o.shadow === false ? '' : oval(0, 0, 17, 2.8, c.ink, 'opacity=".15"');
  return place(ground + legs + upper, { x, y, scale: h / 100, flip: o.flip });
}

export const volunteer = (r, options) =>
  person(r, { vest: c.red, top: c.cream, hat: r.chance(0.6) ? 'cap' : undefined, ...options });
export const elder = (r, options) =>
  person(r, { hairShade: c.grey, lean: 4, top: r.pick([c.slate, c.violet, c.teal, c.brick]), ...options });
export const child = (r, options) => person(r, { big: true, ...options });
export const scarf = path('M-6,-2 Q0,3 6,-2 L4,2 L6,12 L1,9 L-3,13 L-2,3 Z', c.red);

export const broom =
  stroke('M-12,-26 L14,40', c.wood, 2.4) +
  path('M11,34 L18,32 L32,54 L12,60 Z', c.honey) +
  stroke('M16,44 L22,56 M13,46 L15,58', c.wood, 1);
export const spade = stroke('M-8,-24 L10,34', c.wood, 2.6) + path('M6,32 L15,30 Q20,44 15,50 Q8,46 6,32 Z', c.slate);
export const flag = (shade) =>
  stroke('M0,14 V-34', c.bark, 1.8) + path('M0,-34 Q10,-38 17,-33 T32,-33 L32,-15 Q24,-11 17,-15 T0,-15 Z', shade);
export const book = (shade) =>
  path('M-8,-4 L0,-2 L8,-4 L8,4 L0,6 L-8,4 Z', c.white, `stroke="${shade}" stroke-width="1.6"`);
export const bag = (shade) => stroke('M-3,8 Q0,-4 3,8', shade, 1.2) + path('M-6,6 L6,6 L7,20 L-7,20 Z', shade);
export const cane = stroke('M0,0 L3,46', c.bark, 2.2);
