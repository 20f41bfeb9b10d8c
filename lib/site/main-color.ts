/** Relative luminance of `#rrggbb`, 0..1 (WCAG 2.2). */
function luminance(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours `#rrggbb`, 1..21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `color` mixed with white or black in the smallest step that reaches `ratio` on `background`. */
export function readableOn(background: string, color: string, ratio: number): string {
  const target = luminance(background) < 0.5 ? 255 : 0;
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(color, target, share);
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return mix(color, target, 1);
}

function mix(color: string, target: number, share: number): string {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (target - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The site's colour as CSS variables: as set where white text stands on it, lightened for dark pages. */
export function mainColorCss(color: string): string {
  const main = readableOn('#ffffff', color, 5);
  return `:root{--main:${main};--main-on-dark:${readableOn('#1d1b1a', color, 6)}}`;
}
