/** Something drawn, ready to be put on a poster, with the room that it takes. */
export interface Drawn {
  data: Buffer;
  width: number;
  height: number;
  /** `data` is RGBA pixels, which fill this part of the room; absent: `data` is an encoded picture. */
  ink?: { width: number; height: number; left: number; top: number };
}

/** A drawn thing with its place; `left` and `top` in px. */
export interface Placed extends Drawn {
  left: number;
  top: number;
}

export const at = (drawn: Drawn, left: number, top: number): Placed => ({
  ...drawn,
  left: Math.round(left),
  top: Math.round(top),
});

/** What a layout makes: from the lowest layer up, things in their places and shapes in SVG without text. */
export interface Sheet {
  width: number;
  height: number;
  layers: (Placed | string)[];
}
