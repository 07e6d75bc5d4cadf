import { memo } from 'react';
import { catalogue } from '#nodes/catalogue.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { CardPicture } from './card-picture.tsx';
import { CardText } from './card-text.tsx';
import { keyParams } from './key-params.ts';

/** What matters most of a node's settings: its text, its picture, or two params. */
export const CardParams = memo(function CardParams({ node }: { readonly node: GraphNode }) {
  if (node.type === 'text') return <CardText id={node.id} text={readText(node.params['text'])} />;
  if (node.type === 'image') {
    return <CardPicture id={node.id} hash={readText(node.params['picture'])} />;
  }
  const shown = keyParams(catalogue.get(node.type), node);
  if (shown.length === 0) return null;
  return (
    <dl className="card-detail flex gap-4 border-t px-3 py-1.5 text-11">
      {shown.map(({ name, title, value }) => (
        <div key={name} className="flex min-w-0 gap-1.5">
          <dt className="text-ink-3">{title}</dt>
          <dd className="figures truncate">{value}</dd>
        </div>
      ))}
    </dl>
  );
});

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
