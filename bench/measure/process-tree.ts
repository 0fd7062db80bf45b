import { globSync, readFileSync } from 'node:fs';

/** The memory of a process and of all it started, in bytes. */
export interface TreeMemory {
  readonly own: number;
  /** Of Pagefind's native program, which is not ours to change. */
  readonly pagefind: number;
}

/** What a process and its descendants hold in memory now; undefined where the system does not tell, as outside Linux. */
export function treeMemory(root: number): TreeMemory | undefined {
  if (read(`/proc/${root}/status`) === '') return undefined;
  const memory = { own: 0, pagefind: 0 };
  for (const id of descendants(root)) {
    const status = read(`/proc/${id}/status`);
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    memory[/^Name:\s+pagefind/m.test(status) ? 'pagefind' : 'own'] += resident;
  }
  return memory;
}

function* descendants(root: number): Generator<number> {
  yield root;
  // The system tells of each thread what it started.
  for (const thread of globSync(`/proc/${root}/task/*`))
    for (const child of read(`${thread}/children`).split(' ').filter(Boolean))
      yield* descendants(Number(child));
}

/** A process may end between two looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
