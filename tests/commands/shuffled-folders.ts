import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a command (`node --import`): folders are listed in an order that no file system promises. A listing is turned
// round and its halves are swapped, so that it is neither sorted nor as it was made.
function shuffled<T>(names: T): T {
  if (!Array.isArray(names)) return names;
  const turned = [...names].reverse();
  const half = Math.floor(turned.length / 2);
  return [...turned.slice(half), ...turned.slice(0, half)] as T;
}

type Anything = Record<string, (...values: unknown[]) => unknown>;
const [sync, later] = [fs as unknown as Anything, fs.promises as unknown as Anything];
for (const name of ['readdirSync', 'globSync']) {
  const list = sync[name];
  if (list) sync[name] = (...values) => shuffled(list(...values));
}
const { readdir } = later;
if (readdir) later['readdir'] = async (...values) => shuffled(await readdir(...values));
syncBuiltinESMExports();
