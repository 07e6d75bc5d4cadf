import { CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { NodeFindings } from '#app/_editor/doctor/node-findings.tsx';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { FailureNote } from '#app/_editor/inspector/failure-note.tsx';
import { KeptSection } from '#app/_editor/inspector/kept/kept-section.tsx';
import type { NodeProps } from '#app/_editor/inspector/node/node-props.ts';
import { LabTools } from '#app/_editor/lab/lab-tools.tsx';
import { useDocument, useNodeRun } from '#app/_editor/state/session.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { CreditsSection } from './credits-section.tsx';
import { NodeNotices } from './node-notices.tsx';
import { NodeWork } from './node-work.tsx';
import { OutputList } from './output-list.tsx';
import { RecordedSections } from './recorded-sections.tsx';

const none = {};

/** What a node gave, while it works and after. */
export function ResultTab({ node, definition }: NodeProps) {
  const run = useNodeRun(node.id);
  const isOverridden = useDocument(
    ({ workflow }) => indexGraph(workflow.graph).overridesOf(node.id).length > 0,
  );
  // Kept here, so that it outlives the time in which the node works.
  const [looked, setLooked] = useState<string>();
  const outputs = run?.outputs ?? none;
  const hasOutputs = isOverridden || Object.keys(outputs).length > 0;
  if (run?.state === 'running') return <NodeWork run={run} title={node.title ?? node.type} />;
  return (
    <>
      {run?.failure ? (
        <div className="border-b p-3">
          <FailureNote failure={run.failure} />
        </div>
      ) : null}
      <NodeFindings node={node.id} />
      {run && run.notices.length > 0 ? <NodeNotices notices={run.notices} /> : null}
      {definition && hasOutputs ? (
        <>
          <KindTools node={node} definition={definition} />
          <OutputList {...{ node, definition, outputs, looked }} onLook={setLooked} />
        </>
      ) : null}
      {hasOutputs || run?.failure ? null : (
        <EmptyState
          icon={CircleDashed}
          title="No result yet"
          body="Run the workflow, and what this node gives is shown here."
        />
      )}
      {run ? <RecordedSections node={node} run={run} /> : null}
      <CreditsSection node={node.id} />
    </>
  );
}

type KindToolsProps = { readonly node: GraphNode; readonly definition: AnyNodeDefinition };

/** What only some kinds of node offer above their outputs. */
function KindTools({ node, definition }: KindToolsProps) {
  if (node.type === 'invert-image') return <KeptSection node={node.id} />;
  return <LabTools node={node.id} definition={definition} />;
}
