import { parseArgs } from 'node:util';
import { startVitest, type TestCase } from 'vitest/node';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
process.env['MASEC_TEST_ALL'] = values.all ? '1' : '';
const vitest = await startVitest('test', positionals, { run: true, watch: false });
const modules = vitest.state.getTestModules();
const tests: TestCase[] = modules.flatMap((module) => [...module.children.allTests()]);
const passed = tests.filter((test) => test.result().state === 'passed').length;
const broken = modules.filter(
  (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
).length;
const failed = tests.length - passed + broken + vitest.state.getUnhandledErrors().length;
await vitest.close();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 || process.exitCode ? 1 : 0);
