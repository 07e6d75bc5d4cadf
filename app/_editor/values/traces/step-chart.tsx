import { type ChartLine, LineChart } from './line-chart.tsx';

type StepChartProps = {
  readonly label: string;
  readonly lines: readonly ChartLine[];
  /** The step that is looked at, counted from 0. */
  readonly mark?: number | undefined;
};

/** Figures at each step of a walk; a walk that measured none says so. */
export function StepChart({ label, lines, mark }: StepChartProps) {
  const drawn = lines.filter(({ values }) => values.length > 0);
  if (drawn.length === 0) return <p className="text-12 text-ink-3">Nothing was measured.</p>;
  return <LineChart across="step" lines={drawn} {...{ label, mark }} />;
}
