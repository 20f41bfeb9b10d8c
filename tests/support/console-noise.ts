import { afterEach, beforeEach, expect } from 'vitest';

/**
 * Fails a test that writes to console.error or console.warn. A test that expects noise spies on the
 * method itself (`vi.spyOn(console, 'warn').mockImplementation(() => {})`) and asserts what it got.
 */
const LEVELS = ['error', 'warn'] as const;
const original = { error: console.error, warn: console.warn };
let noise: string[] = [];

beforeEach(() => {
  noise = [];
  for (const level of LEVELS) {
    console[level] = (...args: unknown[]) => {
      noise.push(`console.${level}: ${args.map(String).join(' ')}`);
      original[level](...args);
    };
  }
});

afterEach(() => {
  Object.assign(console, original);
  expect(noise, 'unexpected console output').toEqual([]);
});
