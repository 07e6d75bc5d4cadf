import { Section } from '#app/_editor/inspector/section.tsx';
import { TraceView, traceTitle } from '#app/_editor/values/traces/trace-view.tsx';

/** What a node recorded beside its outputs. */
export function TraceList({ traces }: { readonly traces: Readonly<Record<string, string>> }) {
  return Object.entries(traces).map(([name, hash]) => {
    const title = traceTitle(name);
    return title === null ? null : (
      <Section key={name} title={title}>
        <TraceView name={name} hash={hash} />
      </Section>
    );
  });
}
