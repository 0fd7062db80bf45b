import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { fd, columns, patience } = workerData as {
  readonly fd: number;
  readonly columns: number;
  readonly patience: number;
};
const begun = performance.now();
let doing = '';
let painted = '';

parentPort?.on('message', (text: string) => {
  doing = text;
});
setInterval(() => {
  const passed = performance.now() - begun;
  if (passed < patience) return;
  const line = `${Math.floor(passed / 1000)} s  ${doing}`;
  if (line !== painted) writeSync(fd, `\r\u001b[2K${line.slice(0, columns - 1)}`);
  painted = line;
}, 100);
