/** One field that differs. */
export interface FieldChange {
  /** Steps to it, as in `facets.channel`. */
  readonly path: string;
  /** Undefined when it was not there. */
  readonly before: unknown;
  /** Undefined when it is no longer there. */
  readonly after: unknown;
}

/**
 * What differs between two values of the same field or file, as near to the change as possible.
 * @param leaveOut names of fields at the top that are compared elsewhere
 */
export function fieldChanges(
  before: unknown,
  after: unknown,
  leaveOut: ReadonlySet<string> = new Set(),
): FieldChange[] {
  return compare(before, after, '', leaveOut);
}

function compare(
  before: unknown,
  after: unknown,
  path: string,
  leaveOut?: ReadonlySet<string>,
): FieldChange[] {
  if (same(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names
      .filter((name) => !leaveOut?.has(name))
      .flatMap((name) => compare(before[name], after[name], path ? `${path}.${name}` : name));
  }
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  return [{ path, before, after }];
}

/** Items that stand in both lists have not changed; of the rest, those that tell the same thing are compared. */
function compareLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  const lost = without(before, after);
  const gained = without(after, before);
  if (lost.length + gained.length === 0)
    return [{ path: `${path} (order)`, before: list(before), after: list(after) }];
  if (![...lost, ...gained].every(isRecord)) return [{ path, before: list(lost), after: list(gained) }];
  const changes: FieldChange[] = [];
  for (const item of gained) {
    const name = identity(item);
    const at = lost.findIndex((other) => identity(other) === name);
    const [twin] = at === -1 ? [] : lost.splice(at, 1);
    const place = `${path}[${name}]`;
    changes.push(...(twin ? compare(twin, item, place) : [{ path: place, before: undefined, after: item }]));
  }
  return [
    ...changes,
    ...lost.map((item) => ({ path: `${path}[${identity(item)}]`, before: item, after: undefined })),
  ];
}

const IDENTITY = ['id', 'value', 'key', 'threat', 'pole', 'on', 'scheme', 'family', 'name', 'by', 'position'];

/** What tells an item of a list from its neighbours. */
function identity(item: unknown): string {
  const fields = item as Readonly<Record<string, unknown>>;
  const field = IDENTITY.find((name) => typeof fields[name] === 'string');
  return field ? String(fields[field]) : '';
}

/** The items of a list that another does not hold, each as often as it is missing there. */
function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const there = other.map((item) => JSON.stringify(item));
  return list.filter((item) => {
    const at = there.indexOf(JSON.stringify(item));
    if (at !== -1) there.splice(at, 1);
    return at === -1;
  });
}

function list(items: readonly unknown[]): unknown {
  return items.length > 0 ? items : undefined;
}

/** Whether two values say the same; the order of fields says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
