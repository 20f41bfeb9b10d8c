import { describe, expect, it } from 'vitest';
import { contrast, mainColorCss, readableOn } from '@/lib/site/main-color';

describe('the main colour', () => {
  it('has the contrast of the WCAG formula', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(['#a61b1b', '#ffcc00', '#ffffff', '#000000', '#1e6fd9', '#0b7a3b'])(
    '%s becomes readable on light and dark',
    (color) => {
      expect(contrast(readableOn('#ffffff', color, 5), '#ffffff')).toBeGreaterThanOrEqual(5);
      expect(contrast(readableOn('#1d1b1a', color, 6), '#1d1b1a')).toBeGreaterThanOrEqual(6);
    },
  );

  it('is left alone where it is readable already', () => {
    expect(mainColorCss('#a61b1b')).toContain('--main:#a61b1b');
  });
});
