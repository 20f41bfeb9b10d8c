/** A picture of one byte a pixel. */
export interface GreyPicture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The camera's distance in widths of the frame: about ten of the code in its middle. */
const DISTANCE = 6.5;
const TABLE = 60;

/** The sheet as a camera sees it that is held at `degrees` from the vertical, on a dark table. */
export function tilt({ data, width, height }: GreyPicture, degrees: number): GreyPicture {
  const slant = (degrees * Math.PI) / 180;
  const foreshortening = Math.cos(slant);
  const convergence = (Math.sin(slant) * 0.5) / DISTANCE;
  const tilted = new Uint8Array(width * height).fill(TABLE);
  for (let row = 0; row < height; row++) {
    const y = (row / height) * 2 - 1;
    const v = y / (foreshortening - convergence * y);
    for (let column = 0; column < width; column++) {
      const u = ((column / width) * 2 - 1) * (1 + convergence * v);
      const value = sample({ data, width, height }, ((u + 1) / 2) * width, ((v + 1) / 2) * height);
      if (value !== undefined) tilted[row * width + column] = value;
    }
  }
  return { data: tilted, width, height };
}

/** Between the four nearest pixels; `undefined` outside. */
function sample({ data, width, height }: GreyPicture, x: number, y: number): number | undefined {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return undefined;
  const at = (column: number, row: number) => data[row * width + column] ?? 0;
  const upper = at(left, top) * (left + 1 - x) + at(left + 1, top) * (x - left);
  const lower = at(left, top + 1) * (left + 1 - x) + at(left + 1, top + 1) * (x - left);
  return Math.round(upper * (top + 1 - y) + lower * (y - top));
}
