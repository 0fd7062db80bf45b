import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledgeBase } from '#knowledge-base';

const FIXTURE = join(import.meta.dirname, '../fixtures/content');
const COUNT = 10_000;

test('ten thousand entries are read, joined and checked without a finding', () => {
  const root = mkdtempSync(join(tmpdir(), 'masec-many-'));
  try {
    cpSync(FIXTURE, root, { recursive: true });
    const model = readFileSync(join(FIXTURE, 'threats/T0002-threat-2.mdx'), 'utf8');
    for (let number = 3; number <= COUNT; number++) {
      const target = String(1 + (number % 1000)).padStart(4, '0');
      const relation = `relations:\n  - type: enables\n    target: MASEC-T${target}\n    rationale: It opens the door that the other walks through.\n`;
      const text = model
        .replaceAll('Threat 2', `Threat ${number}`)
        .replace('---\n\n##', `${relation}---\n\n##`);
      writeFileSync(join(root, 'threats', `T${String(number).padStart(4, '0')}-threat-${number}.mdx`), text);
    }
    const { graph, diagnostics } = loadKnowledgeBase(root);
    expect(diagnostics.slice(0, 3)).toEqual([]);
    expect(graph.entries.size).toBeGreaterThan(COUNT);
    expect(graph.relations.length).toBeGreaterThan(COUNT - 1010);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
