import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { CommandError } from '#diagnostics/failure.ts';
import { OutputFolder } from '#site/output-folder.ts';
import { serve } from '#site/server.ts';
import { Urls } from '#views/shared/urls.ts';
import { tellFailure } from './failure.ts';
import { readOptions } from './options.ts';

try {
  const { values } = readOptions('Usage: npm start [-- --out DIR] [--port N]', {
    options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
  });
  const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
  new OutputFolder(values.out).repair();
  if (!existsSync(values.out))
    throw new CommandError(`There is no folder \`${values.out}\`. Run \`npm run build\` first.`);
  const { port } = (await serve(values.out, Number(values.port), base)).address() as AddressInfo;
  process.stdout.write(`MASEC is at http://localhost:${port}${base}\n`);
} catch (error) {
  tellFailure(error);
}
