import { splitFinding } from '#graph/citations.ts';
import type { EntryOf } from '#model/entry.ts';
import { scaleDot, scaleEnd } from '#pictures/scale-dot.ts';
import type { ViewContext } from './context.ts';
import { figure, poleName } from './words.ts';

/** One thing that was measured of a trade-off. */
export interface MeasuredPoint {
  /** Key of the pole it belongs to. */
  readonly key: string;
  readonly pole: string;
  readonly measure: string;
  readonly value: string;
  readonly condition: string;
  readonly source: string;
  /** The point beside all others of its measure, on one scale, as a picture. */
  readonly dot: string;
}

/** Everything that was measured of a trade-off, in the order of its file. */
export function measuredPoints(context: ViewContext, { data }: EntryOf<'trade-off'>): MeasuredPoint[] {
  const measurements = data.measurements ?? [];
  return measurements.map(({ pole, measure, value, unit, condition, finding }) => {
    const alike = measurements.filter((other) => other.unit === unit && other.measure === measure);
    const { key, finding: number } = splitFinding(finding);
    return {
      key: pole,
      pole: poleName(pole),
      measure,
      value: figure(value, unit),
      condition,
      source: context.cite([finding]),
      dot: scaleDot({
        value,
        most: scaleEnd(
          alike.map((other) => other.value),
          unit,
        ),
        pole: pole === data.poles[0]?.key ? 0 : 1,
        href: context.urls.reference(key, number),
        title: `${figure(value, unit)} ${measure}, ${condition}`,
      }),
    };
  });
}
