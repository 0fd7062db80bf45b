import { setImmediate } from 'node:timers/promises';

/** Work in steps, between which nothing else of the program need wait. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does one step after another and lets the program turn to other things in between: only then does the engine that parses
 * Markdown give back the memory of what it parsed.
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
}
