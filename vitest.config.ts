import { defineConfig } from 'vitest/config';

const all = process.env['MASEC_TEST_ALL'] === '1';
const shared = { hookTimeout: 240_000, testTimeout: all ? 900_000 : 300_000, maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/schemas/**/*.test.ts',
            'tests/rules/**/*.test.ts',
            'tests/hostile/**/*.test.ts',
            'tests/authoring/**/*.test.ts',
            'tests/exports/**/*.test.ts',
            'tests/review/**/*.test.ts',
            'tests/releases/**/*.test.ts',
            'tests/commands/**/*.test.ts',
            'tests/language-server/**/*.test.ts',
            'tests/citations/**/*.test.ts',
            'tests/package/**/*.test.ts',
            'tests/drift/**/*.test.ts',
            'tests/bench/**/*.test.ts',
            ...(all
              ? ['tests/commands/**/*.long.ts', 'tests/exports/**/*.long.ts', 'tests/bench/**/*.long.ts']
              : []),
          ],
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts', ...(all ? ['tests/site/**/*.long.ts'] : [])],
          globalSetup: ['tests/site/built-site.ts'],
        },
      },
    ],
  },
});
