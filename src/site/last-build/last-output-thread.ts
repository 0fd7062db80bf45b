import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type CarriedError, carry } from '../carried-error.ts';
import { linkOrCopy } from '../writing/link-or-copy.ts';

/** What is asked of the thread; it answers in the same order. */
export type OutputRequest =
  | { readonly untouched: string; readonly since: number }
  | { readonly clear: string | undefined }
  | { readonly clearAll: true }
  | {
      readonly takeOver: string;
      readonly into: string;
      readonly except: readonly string[];
      readonly since: number;
    };

/** What the request gave, or why it failed. */
export type OutputAnswer = { readonly value: boolean | undefined } | { readonly failure: CarriedError };

/** Whether nothing in a folder was written, added, taken away or renamed since a moment, by the clock of its disk. */
function isUntouched(path: string, since: number): boolean {
  const stat = lstatSync(path);
  if (stat.ctimeMs > since) return false;
  return !stat.isDirectory() || readdirSync(path).every((name) => isUntouched(join(path, name), since));
}

/** Gives the files of a folder a second name in another, with copies where a disk knows no second names. */
function takeOver(from: string, into: string, except: ReadonlySet<string>, since: number, below = ''): void {
  for (const item of readdirSync(join(from, below), { withFileTypes: true })) {
    const name = below === '' ? item.name : `${below}/${item.name}`;
    if (except.has(name)) continue;
    const [path, place] = [join(from, name), join(into, name)];
    if (item.isDirectory()) {
      mkdirSync(place, { recursive: true });
      takeOver(from, into, except, since, name);
    } else if (lstatSync(path).ctimeMs > since)
      throw new Error(`\`${path}\` was changed while a site was made of it. Run the command again.`);
    else linkOrCopy(path, place);
  }
}

/** What is still to be deleted. */
let rest: Iterator<string> | undefined;

/** Deletes what a folder holds, bit by bit, while nothing else is asked for. */
function clear(trash: string | undefined): void {
  rest = trash === undefined ? undefined : leavesOf(trash);
  goOn();
}

function goOn(): void {
  if (deleteOne()) setImmediate(goOn);
}

function* leavesOf(trash: string): Generator<string> {
  for (const tree of readdirSync(trash)) {
    for (const name of readdirSync(join(trash, tree))) yield join(trash, tree, name);
    yield join(trash, tree);
  }
}

/** @returns whether there may be more */
function deleteOne(): boolean {
  try {
    const next = rest?.next();
    if (!next || next.done) return false;
    rmSync(next.value, { recursive: true, force: true });
    return true;
  } catch {
    return false; // it stays for another build
  }
}

function answer(request: OutputRequest): boolean | undefined {
  if ('untouched' in request) return isUntouched(request.untouched, request.since);
  if ('clear' in request) clear(request.clear);
  else if ('clearAll' in request) while (deleteOne());
  else takeOver(request.takeOver, request.into, new Set(request.except), request.since);
  return undefined;
}

parentPort?.on('message', (request: OutputRequest) => {
  let given: OutputAnswer;
  try {
    given = { value: answer(request) };
  } catch (error) {
    given = { failure: carry(error) };
  }
  parentPort?.postMessage(given);
});
