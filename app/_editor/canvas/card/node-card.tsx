import type { NodeProps } from '@xyflow/react';
import { clsx } from 'clsx';
import { memo } from 'react';
import { catalogue } from '#nodes/catalogue.ts';
import type { CardNode } from '../flow/flow-node.ts';
import { PortList } from '../ports/port-list.tsx';
import { CardFailure } from './card-failure.tsx';
import { CardFindings } from './card-findings.tsx';
import { CardHeader } from './card-header.tsx';
import { CardNote } from './card-note.tsx';
import { CardParams } from './card-params.tsx';
import { CardResult } from './card-result.tsx';
import { UnknownType } from './unknown-type.tsx';

type Shown = Pick<NodeProps<CardNode>, 'id' | 'data' | 'selected'>;

/** One node: what it is, how it stands, what it takes and gives, and what it gave. */
export const NodeCard = memo(function NodeCard({ id, data: { node }, selected }: Shown) {
  const definition = catalogue.get(node.type);
  const isPictureShownAnyway = node.type === 'image' || node.type === 'text';
  return (
    <article
      className={clsx(
        'card relative w-60 rounded-md border bg-surface-2 text-ink-1',
        node.isDisabled && 'card-off',
        !definition && 'border-dashed',
        selected && 'card-selected',
      )}
    >
      <CardFindings id={id} />
      <CardHeader node={node} />
      <div className="card-detail flex py-1">
        <PortList node={id} side="input" definition={definition} isReachable={selected} />
        <PortList node={id} side="output" definition={definition} isReachable={selected} />
      </div>
      <CardParams node={node} />
      <UnknownType node={node} definition={definition} />
      <CardFailure id={id} />
      {!isPictureShownAnyway && <CardResult id={id} definition={definition} />}
      <CardNote id={id} note={node.note ?? ''} />
    </article>
  );
}, isSameCard);

/** The library also hands over where the card is, which does not change how it looks. */
function isSameCard(before: Shown, after: Shown): boolean {
  return before.data.node === after.data.node && before.selected === after.selected;
}
