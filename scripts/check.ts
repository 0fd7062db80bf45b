import { enableCompileCache } from 'node:module';

// Most of a short run is loading code; compiled code is kept between runs where Node keeps it.
enableCompileCache();
await import('./commands/check.ts');
