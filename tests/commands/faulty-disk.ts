import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loaded before a command (`node --import`), by FAULT: `count` tells at the end how often the disk was changed below
// FAULT_BELOW, `kill 17` ends the process before the 17th change, `ENOSPC 17` lets every change from the 17th on fail so
// that needs room.
const { FAULT = '', FAULT_BELOW = '/' } = process.env;
const [what = '', when] = FAULT.split(' ');
const NEEDS_ROOM = [
  'mkdir',
  'writeFile',
  'appendFile',
  'copyFile',
  'cp',
  'mkdtemp',
  'symlink',
  'link',
  'open',
];
const FREES_OR_MOVES = ['rename', 'rm', 'rmdir', 'unlink'];
let changes = 0;

function change(name: string, named: unknown): void {
  const target = named instanceof URL ? fileURLToPath(named) : named;
  if (typeof target !== 'string' || !resolve(target).startsWith(FAULT_BELOW)) return;
  changes += 1;
  if (changes < Number(when)) return;
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  else if (what !== 'count' && (NEEDS_ROOM.includes(name) || what !== 'ENOSPC'))
    throw Object.assign(new Error(`${what}: as told, ${name} '${target}'`), {
      code: what,
      syscall: name,
      path: target,
    });
}

type Anything = Record<string, (...values: unknown[]) => unknown>;
for (const name of [...NEEDS_ROOM, ...FREES_OR_MOVES]) {
  const sync = (fs as unknown as Anything)[`${name}Sync`];
  const later = (fs.promises as unknown as Anything)[name];
  const target = (values: unknown[]): unknown => values[['copyFile', 'cp'].includes(name) ? 1 : 0];
  // Opening a file to read it changes nothing.
  const reads = (values: unknown[]): boolean =>
    name === 'open' && ['r', undefined].includes(values[1] as string);
  if (sync)
    (fs as unknown as Anything)[`${name}Sync`] = (...values) => {
      if (!reads(values)) change(name, target(values));
      return sync(...values);
    };
  if (later)
    (fs.promises as unknown as Anything)[name] = async (...values) => {
      if (!reads(values)) change(name, target(values));
      return later(...values);
    };
}
syncBuiltinESMExports();
if (what === 'count') process.on('exit', () => process.stdout.write(`\nchanges: ${changes}\n`));
