import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(`${projectRoot}/package-lock.json`, 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Where npm looks for a package that `owner` needs: beside it, then in every folder above. */
function placesOf(owner: string, name: string): string[] {
  const place = `${owner === '' ? '' : `${owner}/`}node_modules/${name}`;
  if (owner === '') return [place];
  const above = owner.slice(0, Math.max(owner.lastIndexOf('/node_modules/'), 0));
  return [place, ...placesOf(above, name)];
}

it('has every optional package of every platform, without which npm ci refuses to install', () => {
  const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(owner, name).some((place) => place in lock.packages)),
  );
  expect(missing).toEqual([]);
});

it('names no host, so that every registry serves', () => {
  const resolved = Object.values(lock.packages).flatMap((locked) => locked.resolved ?? []);
  expect(resolved).toEqual([]);
});
