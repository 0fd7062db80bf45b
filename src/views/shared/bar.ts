/** One stretch of a bar whose stretches make up a whole; places and widths are shares of 100. */
export interface BarPart {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  /** 4 for the strongest step, 1 for the weakest. */
  readonly level: number;
  readonly from: number;
  readonly width: number;
}

/** A whole divided into ordered steps, as a bar shows it. */
export interface BarView {
  readonly total: number;
  readonly parts: readonly BarPart[];
}

/** Lays out a bar. Steps that hold nothing keep their line in the table of numbers and have no width. */
export function barOf(
  steps: readonly { readonly label: string; readonly count: number; readonly href?: string }[],
): BarView {
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const parts = steps.map(({ label, count, href = '' }, index) => {
    const width = total === 0 ? 0 : Math.round((count / total) * 10_000) / 100;
    const part = {
      label,
      count,
      href,
      level: Math.max(1, 4 - index),
      from: Math.round(from * 100) / 100,
      width,
    };
    from += width;
    return part;
  });
  return { total, parts };
}
