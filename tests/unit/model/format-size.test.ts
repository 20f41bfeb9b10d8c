import { describe, expect, it } from 'vitest';
import { formatSize } from '@/lib/model/format-size';

describe('formatSize', () => {
  it.each([
    [1, '1 KB'],
    [860_400, '860 KB'],
    [1_240_000, '1.2 MB'],
    [10_744_400_000, '10.7 GB'],
  ])('writes %i bytes as %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
});
