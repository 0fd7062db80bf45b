import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Peer } from './peer.ts';
import type { PlainPage } from './texts.ts';

/** A peer whose packages are in place. */
export interface InstalledPeer {
  readonly peer: Peer;
  /** The folder of its project, which holds its packages. */
  readonly project: string;
  /** The version of each program it needs, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Installs the packages of a peer into a folder of its own, unless they are there.
 * @returns undefined when it needs a program that the machine lacks
 */
export function installPeer(peer: Peer, work: string): InstalledPeer | undefined {
  const programs = peer.build.flatMap(([program = '']) => (program.includes('/') ? [] : [program]));
  const found = programs.map((program) => [program, versionOf(program)] as const);
  if (found.some(([, version]) => version === undefined)) return undefined;
  const project = join(work, peer.folder);
  const wanted = readFileSync(join(import.meta.dirname, peer.folder, 'package.json'), 'utf8');
  const stamp = join(project, 'node_modules/.installed.json');
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), wanted);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: project,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${peer.name} could not be installed:\n${stderr}`);
    writeFileSync(stamp, wanted);
  }
  const { dependencies } = JSON.parse(wanted) as { dependencies: Record<string, string> };
  return { peer, project, versions: { ...dependencies, ...Object.fromEntries(found as [string, string][]) } };
}

/** Lays out the project of a peer anew, with these pages. */
export function layOut({ peer, project }: InstalledPeer, pages: Iterable<PlainPage>): void {
  const source = join(import.meta.dirname, peer.folder);
  for (const page of [...pages].map((plain) => peer.page(plain))) {
    const target = join(project, page.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, page.text);
  }
  cpSync(source, project, { recursive: true });
}

/** Takes away the pages of an earlier size. */
export function clear({ peer, project }: InstalledPeer): void {
  for (const folder of ['pages', 'src', 'docs', 'content', ...peer.caches])
    rmSync(join(project, folder), { recursive: true, force: true });
}

/** What a program calls its version; undefined when it is not installed. */
function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  return status === 0 ? /v?(\d[\w.]+)/.exec(stdout)?.[1] : undefined;
}
