import { CHECKS } from '../shared/works.ts';
import type { Source } from './sources.ts';

/** How well an entry is carried by works: how many findings it cites, and how far each was checked. */
export interface Evidence {
  readonly works: number;
  readonly findings: number;
  readonly checks: readonly { readonly how: string; readonly label: string; readonly count: number }[];
}

/** Counts the findings that an entry cites. */
export function evidenceOf(sources: readonly Source[]): Evidence {
  const findings = sources.flatMap((source) => source.findings);
  return {
    works: sources.length,
    findings: findings.length,
    checks: CHECKS.flatMap((how) => {
      const alike = findings.filter((finding) => finding.how === how);
      const [first] = alike;
      return first ? [{ how, label: first.howLabel, count: alike.length }] : [];
    }),
  };
}
