import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');
const NAMES = readdirSync(FOLDER);
/** The only jobs that may write, each with what. */
const MAY_WRITE = [
  'check.yml code-scanning security-events',
  'deploy.yml attest id-token',
  'deploy.yml attest attestations',
  'deploy.yml deploy pages',
  'deploy.yml deploy id-token',
];

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly steps: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly if?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const workflowOf = (name: string): Workflow => parse(textOf(name)) as Workflow;
const jobs = NAMES.flatMap((name) =>
  Object.entries(workflowOf(name).jobs).map(([job, data]) => ({ name, job, ...data })),
);

describe.each(NAMES)('%s', (name) => {
  test('obeys the schema of workflows', () => {
    // The right to attest is younger than the schema that the validator carries.
    const known = textOf(name).replace(/^ +attestations: write\n/m, '');
    expect(validateWorkflow(known).errors).toEqual([]);
  });

  test('names each action by the commit, with its version beside it', () => {
    const uses = textOf(name).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(
      uses.filter((line) => !/^uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  test('may only read unless a job says otherwise, and never runs with the rights of the base', () => {
    const { on, permissions } = workflowOf(name);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(on).filter((event) => !['push', 'pull_request', 'schedule'].includes(event))).toEqual(
      [],
    );
    expect(textOf(name)).not.toMatch(
      /secrets\.|github\.event\.(?:pull_request\.(?:title|body)|issue|comment)/,
    );
  });
});

test('the schema can refuse', () => {
  expect(validateWorkflow('on: push\njobs:\n  a:\n    steps: []\n').errors).not.toEqual([]);
});

test('a job that may write is known, and runs nothing that was contributed', () => {
  const writing = jobs.flatMap(({ name, job, permissions = {} }) =>
    Object.entries(permissions).flatMap(([right, level]) =>
      level === 'write' ? [`${name} ${job} ${right}`] : [],
    ),
  );
  expect(writing).toEqual(MAY_WRITE);
  const runs = jobs
    .filter(({ permissions = {} }) => Object.values(permissions).includes('write'))
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(runs).toEqual([]);
});

test('every command of the project that a workflow runs is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = jobs
    .flatMap(({ steps }) =>
      steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run (?:--silent )?([a-z:]+)/g)]),
    )
    .map((match) => match[1] ?? '');
  expect(commands.sort()).toEqual(['build', 'check', 'check', 'fix', 'review']);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test('a pull request gets annotations, a look at the form, a summary in words and code scanning', () => {
  const text = textOf('check.yml');
  expect(text).toContain('check -- --format github');
  expect(text).toContain('fix -- --check');
  expect(text).toContain('review -- --base HEAD^1 >> "$GITHUB_STEP_SUMMARY"');
  expect(text).toContain('check -- --format sarif > masec.sarif');
  expect(text).toContain('github.event.pull_request.head.repo.full_name == github.repository');
});

test('every change and every week is audited: advisories, grave ones in tests, signatures', () => {
  const { on } = workflowOf('audit.yml');
  expect(Object.keys(on)).toEqual(['pull_request', 'push', 'schedule']);
  const runs = jobs
    .filter(({ name }) => name === 'audit.yml')
    .flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(runs.filter((run) => run?.startsWith('npm audit'))).toEqual([
    'npm audit --omit dev --audit-level moderate',
    'npm audit --audit-level high',
    'npm audit signatures',
  ]);
  expect(runs).toContain('npm ci --ignore-scripts');
});

test('what is published is attested before, with its bill of materials', () => {
  const { attest, deploy } = workflowOf('deploy.yml').jobs;
  expect(attest?.steps.map(({ with: given }) => given)).toEqual([
    { name: 'site' },
    { 'subject-path': 'masec-site.tar.gz' },
    { 'subject-path': 'masec-site.tar.gz', 'sbom-path': 'sbom.cdx.json' },
  ]);
  expect(deploy?.needs).toEqual(['build', 'attest']);
});

test('the bill of materials is CycloneDX and names every package that is pinned', () => {
  const step = jobs.flatMap(({ steps }) => steps).find(({ run }) => run?.startsWith('npm sbom'));
  const [command = '', ...options] = (step?.run ?? '').replace(/ > .*/, '').split(' ');
  const { stdout } = spawnSync(command, options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string; purl: string; hashes?: unknown[] }[];
  };
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const listed = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
  const ours = Object.entries({ ...dependencies, ...devDependencies }).map(
    ([name, version]) => `${name} ${version}`,
  );
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(ours.filter((name) => !listed.has(name))).toEqual([]);
  expect(bill.components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([]);
  expect(stdout).not.toContain(ROOT);
});

test('the security policy says where to report, and leads to files that there are', () => {
  const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
  expect(text).toContain('/security/advisories/new');
  for (const [, path = ''] of text.matchAll(/\]\((?!https:)([^)]+)\)/g))
    expect(readFileSync(join(ROOT, path), 'utf8').length).toBeGreaterThan(0);
  for (const name of ['masec-site.tar.gz', 'sbom.cdx.json']) {
    expect(text).toContain(name);
    expect(textOf('deploy.yml')).toContain(name);
  }
});
