import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { useDocument, useNodeRun } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { FlowNode } from './flow-elements.ts';

/** One node: what it is, how it stands, and what it gave. */
export const NodeCard = memo(function NodeCard({ id }: NodeProps<FlowNode>) {
  const node = useDocument(({ workflow }) => workflow.graph.nodes.find((one) => one.id === id));
  const run = useNodeRun(id);
  const definition = node && catalogue.get(node.type);
  const picture = Object.values(run?.outputs ?? {}).find(({ type }) => type === 'image');
  return (
    <article className="w-60 rounded border bg-white p-2 text-xs dark:bg-black">
      <h2>{node?.title ?? definition?.title ?? id}</h2>
      <p>
        {run?.state} {run?.step} {run?.seconds?.toFixed(2)}
      </p>
      {run?.preview ? <img src={run.preview} alt="" /> : null}
      {picture ? <img src={pictureUrl(picture.hash)} alt="" /> : null}
      <p>{run?.text}</p>
      {Object.entries(definition?.inputs ?? {}).map(([name], index) => (
        <Handle
          key={name}
          id={name}
          type="target"
          position={Position.Left}
          style={{ top: 40 + index * 20 }}
        />
      ))}
      {Object.entries(definition?.outputs ?? {}).map(([name], index) => (
        <Handle
          key={name}
          id={name}
          type="source"
          position={Position.Right}
          style={{ top: 40 + index * 20 }}
        />
      ))}
    </article>
  );
});
