import { attentionTraces } from '#app/_editor/inspector/attention/attention-charts.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { isCount, TraceView, traceTitle } from '#app/_editor/values/traces/trace-view.tsx';

type TraceListProps = { readonly traces: Readonly<Record<string, string>> };

/** What a node recorded beside its outputs; mere counts stand together at the end. */
export function TraceList({ traces }: TraceListProps) {
  const isShown = 'attention' in traces ? attentionTraces : [];
  const known = Object.entries(traces).flatMap(([name, hash]) => {
    if (isShown.includes(name)) return [];
    const title = traceTitle(name);
    return title === null ? [] : [{ name, hash, title }];
  });
  const counts = known.filter(({ name }) => isCount(name));
  return (
    <>
      {known
        .filter(({ name }) => !isCount(name))
        .map(({ name, hash, title }) => (
          <Section key={name} title={title}>
            <TraceView {...{ name, hash, traces }} />
          </Section>
        ))}
      {counts.length > 0 ? (
        <Section title="Effort">
          {counts.map(({ name, hash, title }) => (
            <div key={name} className="flex gap-3 text-12">
              <span className="text-ink-3">{title}</span>
              <TraceView name={name} hash={hash} />
            </div>
          ))}
        </Section>
      ) : null}
    </>
  );
}
