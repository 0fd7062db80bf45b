import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createAjv } from '#schemas/validator.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test('the benchmark runs through, and its result obeys its schema', () => {
  const work = mkdtempSync(join(tmpdir(), 'masec-bench-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/bench.ts', '--entries', '60', '--runs', '1', '--keep-compiled', '--work', work],
      { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
    );
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('| MASEC | 60 entries |');
    const result = JSON.parse(readFileSync(join(work, 'result.json'), 'utf8'));
    const ajv = createAjv();
    const schema = JSON.parse(readFileSync(join(ROOT, 'bench/result.schema.json'), 'utf8'));
    const validate = ajv.compile(schema);
    expect(validate(result), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...result, version: 0 })).toBe(false);
    expect(result.sizes[0].failed).toEqual([]);
    expect(Object.keys(result.sizes[0].ours).sort()).toEqual(
      Object.keys(schema.$defs.ours.properties).sort(),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
