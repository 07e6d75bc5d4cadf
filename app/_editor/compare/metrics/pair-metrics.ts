import type { Metric } from '#nodes/contract/ports.ts';

/** A figure of two runs, by its name. */
export type MetricPair = {
  readonly metric: Metric;
  readonly first: number | null;
  readonly second: number | null;
  /** Whether the second is better; null where neither way is, or they are equal, or one is missing. */
  readonly isBetter: boolean | null;
};

/** Pairs figures by their names, in the order of the second. */
export function pairMetrics(first: readonly Metric[], second: readonly Metric[]): MetricPair[] {
  const named = new Map([...second, ...first].map((metric) => [metric.name, metric]));
  const valueIn = (metrics: readonly Metric[], name: string) =>
    metrics.find((metric) => metric.name === name)?.value ?? null;
  return [...new Set([...second, ...first].map(({ name }) => name))].flatMap((name) => {
    const metric = named.get(name);
    if (!metric) return [];
    const [before, after] = [valueIn(first, name), valueIn(second, name)];
    return [{ metric, first: before, second: after, isBetter: judge(metric, before, after) }];
  });
}

function judge({ better }: Metric, before: number | null, after: number | null): boolean | null {
  if (before === null || after === null || before === after || better === undefined) return null;
  return better === 'higher' ? after > before : after < before;
}
