import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));

test('the lockfile has every optional part of a package, so that it installs on any system', () => {
  const optional = Object.values(packages).flatMap((one) =>
    Object.keys(one.optionalDependencies ?? {}),
  );
  expect(optional.filter((name) => !names.has(name))).toEqual([]);
});

test('the lockfile names no host that packages come from', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
