import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { markExpired } from '@/lib/enhance/mark-expired';
import { civilTimeAt } from '@/lib/model/civil-time';

const DAY = 86_400_000;
const beijingDay = (offset: number) => civilTimeAt(new Date(Date.now() + offset * DAY)).slice(0, 10);

describe('a page kept from before its last day of validity', () => {
  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('with the last day %i days from now shows the notice: %s', (offset, shown) => {
    render(
      <div hidden data-valid-until={beijingDay(offset)}>
        已失效
      </div>,
    );
    markExpired();
    expect(screen.getByText('已失效').hidden).toBe(!shown);
  });

  it('may have no notice at all', () => {
    expect(markExpired).not.toThrow();
  });
});
