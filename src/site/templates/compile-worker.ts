import { workerData } from 'node:worker_threads';
import { compileTemplates } from './compile-templates.ts';

await compileTemplates(workerData);
