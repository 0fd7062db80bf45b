const DEAD = new Set(['deprecated', 'moved', 'split', 'merged']);

/** Whether a status is that of an entry no longer in use, kept because its identifier was cited. */
export function isDeadStatus(status: string): boolean {
  return DEAD.has(status);
}
