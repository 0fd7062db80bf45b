import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What a command said, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

export function run(cwd: string, command: string, ...options: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd, encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** A package made, packed, and installed without a network in a folder that holds nothing else, as a stranger does it. */
export class Stranger {
  readonly folder = mkdtempSync(join(tmpdir(), 'masec-stranger-'));
  /** The packed file. */
  readonly tarball: string;
  /** The folder it was packed from. */
  readonly made = join(this.folder, 'made');

  /** @param content the content folder to make it of */
  constructor(content: string) {
    done(run(ROOT, process.execPath, 'scripts/package.ts', '--content', content, '--out', this.made));
    done(run(this.made, 'npm', 'pack', '--silent', '--pack-destination', this.folder));
    this.tarball = join(this.folder, readdirSync(this.folder).find((name) => name.endsWith('.tgz')) ?? '');
    this.write('package.json', '{ "name": "stranger", "private": true, "type": "module" }');
    done(run(this.folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', this.tarball));
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Runs a script that imports the package, and reads what it prints. */
  evaluate(script: string): unknown {
    this.write('script.mjs', script);
    const { status, text } = run(this.folder, process.execPath, 'script.mjs');
    if (status !== 0) throw new Error(text);
    return JSON.parse(text);
  }

  /** What the compiler says of a file that uses the package; empty when it says nothing. */
  typecheck(source: string, ...options: string[]): string {
    this.write('consumer.ts', source);
    const flags = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];
    return run(this.folder, join(ROOT, 'node_modules/.bin/tsc'), ...flags, ...options, 'consumer.ts').text;
  }
}

function done({ status, text }: Ran): void {
  if (status !== 0) throw new Error(text);
}
