import { Section } from '#app/_editor/inspector/section.tsx';
import { useRun } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { TraceView } from '#app/_editor/values/traces/trace-view.tsx';
import { findReader } from './find-reader.ts';

/** How the inversion that reads a node's caption saw it: its tokens, against how many are read. */
export function ReadTokens({ node }: { readonly node: string }) {
  const reader = useRun(({ run }) => (run?.document ? findReader(run.document.graph, node) : null));
  const hash = useRun(({ run }) => {
    const read = reader === null ? undefined : run?.nodes[reader];
    return read?.isFromEarlierRun ? undefined : read?.traces['tokens'];
  });
  const titleOf = useNodeTitles();
  if (reader === null || hash === undefined) return null;
  return (
    <Section title={`Tokens, as ${titleOf(reader)} reads them`}>
      <TraceView name="tokens" hash={hash} />
    </Section>
  );
}
