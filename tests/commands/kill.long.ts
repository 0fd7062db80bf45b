import { test } from 'vitest';
import { killBuilds } from './killed-builds.ts';

test(
  'a build killed at any of a hundred moments leaves the old or the new output, and the next command mends the rest',
  () => killBuilds(100, 7),
  2_400_000,
);
