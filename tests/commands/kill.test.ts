import { test } from 'vitest';
import { killBuilds } from './killed-builds.ts';

test('a build killed at any of five moments leaves the old or the new output, and the next command mends the rest', () =>
  killBuilds(5, 20261125));
