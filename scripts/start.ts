import { parseArgs } from 'node:util';
import { OutputFolder } from '#site/output-folder.ts';
import { serve } from '#site/server.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const base = process.env['BASE_PATH'] ?? '/';
new OutputFolder(values.out).repair();
await serve(values.out, Number(values.port), base);
process.stdout.write(`MASEC is at http://localhost:${values.port}${base}\n`);
