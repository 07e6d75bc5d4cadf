import { TitledChart } from '#app/_editor/inspector/titled-chart.tsx';
import { LineChart } from '#app/_editor/values/traces/line-chart.tsx';
import { TraceView, traceTitle } from '#app/_editor/values/traces/trace-view.tsx';

type AttentionChartsProps = {
  readonly traces: Readonly<Record<string, string>>;
  /** Of the word's two maps, at each step that was kept. */
  readonly likeness: readonly number[];
  /** The step that is looked at: its place among those kept, and its number. */
  readonly at: number;
  readonly step: number;
};

/** The traces that go by the same steps. */
export const attentionTraces: readonly string[] = ['losses', 'updates'];

/** How likeness, loss and guidance went over the steps. */
export function AttentionCharts({ traces, likeness, at, step }: AttentionChartsProps) {
  return (
    <>
      <TitledChart title="Likeness of the word’s maps ↑">
        <LineChart
          label="Cosine between the word’s maps of reference and edit at each step that was kept"
          across="kept step"
          mark={at}
          lines={[{ name: 'cosine', values: likeness, colour: 'text-type-embedding' }]}
        />
      </TitledChart>
      {attentionTraces.map((name) => {
        const hash = traces[name];
        return hash === undefined ? null : (
          <TitledChart key={name} title={traceTitle(name) ?? name}>
            <TraceView {...{ name, hash }} mark={step - 1} />
          </TitledChart>
        );
      })}
    </>
  );
}
