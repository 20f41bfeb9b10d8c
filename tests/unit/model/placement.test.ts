import { describe, expect, it } from 'vitest';
import { parsePlacement, proposePlacementId } from '@/lib/model/placement';

describe('the id of a placement', () => {
  it.each([
    ['b3', 'b3'],
    ['B3', 'b3'],
    ['dong-men-1', 'dong-men-1'],
    ['0123456789abcdef', '0123456789abcdef'],
    ['0123456789abcdefg', undefined],
    ['', undefined],
    ['qr.svg', undefined],
    ['东门', undefined],
    ['b 3', undefined],
  ])('%j is read as %j', (text, id) => expect(parsePlacement(text)).toBe(id));

  it.each<[string, string[], string]>([
    ['东门社区公告栏 3', [], 'b3'],
    ['东门社区公告栏３号', [], 'b3'],
    ['东门社区公告栏', [], 'b1'],
    ['西门 3', ['b3'], 'b1'],
    ['西门 3', ['b1', 'b2', 'b3'], 'b4'],
    ['2026 年志愿者群', [], 'b2026'],
    ['第 003 栋', [], 'b3'],
  ])('for %j with %j taken is proposed as %j', (name, taken, id) => {
    expect(proposePlacementId(name, taken)).toBe(id);
    expect(parsePlacement(id)).toBe(id);
  });
});
