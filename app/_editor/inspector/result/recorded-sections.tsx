import { AttentionSection } from '#app/_editor/inspector/attention/attention-section.tsx';
import { CaptionFitSection } from '#app/_editor/inspector/caption-fit/caption-fit-section.tsx';
import { PathSection } from '#app/_editor/inspector/path/path-section.tsx';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { ReadTokens } from './read-tokens.tsx';
import { TraceList } from './trace-list.tsx';

type RecordedSectionsProps = { readonly node: GraphNode; readonly run: NodeRun };

/** All that a node recorded beside its outputs. */
export function RecordedSections({ node, run }: RecordedSectionsProps) {
  const isEdit = node.type === 'edit-image' && Object.keys(run.outputs).length > 0;
  return (
    <>
      {isEdit ? <AttentionSection run={run} /> : null}
      {run.traces['path'] === undefined ? null : <PathSection node={node.id} />}
      {node.type === 'caption-image' ? <CaptionFitSection node={node.id} /> : null}
      <ReadTokens node={node.id} />
      <TraceList traces={run.traces} />
    </>
  );
}
