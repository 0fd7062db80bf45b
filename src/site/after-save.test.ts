import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterSave } from './after-save.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What was done by when; `shown` says of each look at the content whether there is something to show. */
function log(shown: readonly boolean[]) {
  const done: string[] = [];
  const looks = [...shown];
  const afterSave = new AfterSave({
    show: () => {
      done.push('show');
      return looks.shift() ?? false;
    },
    check: () => done.push('check'),
  });
  return { afterSave, done };
}

test('a save that is told in several steps is shown once and checked once', () => {
  const { afterSave, done } = log([true]);
  for (let step = 0; step < 5; step++) {
    afterSave.told();
    vi.advanceTimersByTime(10);
  }
  vi.runAllTimers();
  expect(done).toEqual(['show', 'check']);
});

test('what is told late of a save that is shown already begins no check of its own', () => {
  const { afterSave, done } = log([true, false, false]);
  afterSave.told();
  vi.advanceTimersByTime(100);
  afterSave.told();
  vi.runAllTimers();
  afterSave.told();
  vi.runAllTimers();
  expect(done).toEqual(['show', 'show', 'check', 'show']);
});

test('the check waits while pages are asked for', () => {
  const { afterSave, done } = log([true]);
  afterSave.told();
  vi.advanceTimersByTime(100);
  for (let request = 0; request < 10; request++) {
    afterSave.asked();
    vi.advanceTimersByTime(150);
  }
  expect(done).toEqual(['show']);
  vi.runAllTimers();
  expect(done).toEqual(['show', 'check']);
});

test('a request while a save settles does not keep it from being shown', () => {
  const { afterSave, done } = log([true, true]);
  afterSave.told();
  vi.advanceTimersByTime(50);
  afterSave.told();
  afterSave.asked();
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['show', 'show']);
});
