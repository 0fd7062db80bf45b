import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
process.env['MASEC_TEST_ALL'] = values.all ? '1' : '';
const vitest = await startVitest('test', [], { run: true, watch: false });
await vitest.close();
const tests = vitest.state.getFiles().flatMap(function* collect(task): Generator<{
  result?: { state: string };
}> {
  if (task.type === 'test') yield task as never;
  else if ('tasks' in task) for (const child of task.tasks) yield* collect(child as never);
});
const passed = tests.filter((test) => test.result?.state === 'pass').length;
const broken =
  vitest.state.getUnhandledErrors().length +
  vitest.state.getFiles().filter((file) => file.result?.state === 'fail' && !tests.length).length;
const failed = tests.filter((test) => test.result?.state !== 'pass').length + broken;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : ((process.exitCode ?? 0) as number));
