import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile functions to their fastest form only after 20,000 calls rather than 3,000, on every thread. A build ends soon after
 * most of its functions reach the lower number: of 2,000 entries it spent a sixth of its processor time on compiling them.
 * Other versions of V8 decide in other ways and are left alone.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('12.')) setFlagsFromString('--invocation-count-for-turbofan=20000');
}
