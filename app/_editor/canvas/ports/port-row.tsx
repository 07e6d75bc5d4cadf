import { Handle, Position } from '@xyflow/react';
import { clsx } from 'clsx';
import { type KeyboardEvent, memo } from 'react';
import { liftEdge } from '#app/_editor/canvas/connect/lift-edge.ts';
import { useCanvas } from '#app/_editor/canvas/flow/canvas-context.ts';
import { readOffer } from '#app/_editor/canvas/ports/read-offer.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { Side } from '#nodes/contract/find-port.ts';
import { PortShape } from './port-shape.tsx';
import type { CardPort } from './ports-on-card.ts';

type PortRowProps = {
  readonly node: string;
  readonly side: Side;
  readonly port: CardPort;
  /** Ports take part in the Tab order only while their node is selected. */
  readonly isReachable: boolean;
};

/** A port: its mark on the card's edge, and its label inside. While an edge is drawn it says whether it may end here. */
export const PortRow = memo(function PortRow({ node, side, port, isReachable }: PortRowProps) {
  const session = useSession();
  const offer = useCanvas(({ drawing }) => readOffer(drawing, { node, port: port.name, side }));
  const isOutput = side === 'output';
  const openTargets = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isOutput) return;
    event.preventDefault();
    event.stopPropagation();
    session.view.setState({ connecting: { node, port: port.name } });
  };
  return (
    <li
      className={clsx(
        'relative flex h-5 items-center px-3 text-11 transition-opacity duration-100',
        isOutput ? 'justify-end' : 'justify-start',
        offer.type === 'refused' && 'opacity-35',
        offer.type === 'fits' ? 'text-ink-1' : 'text-ink-2',
      )}
      title={offer.type === 'refused' ? offer.reason : undefined}
    >
      <Handle
        type={isOutput ? 'source' : 'target'}
        id={port.name}
        position={isOutput ? Position.Right : Position.Left}
        className={clsx('port', offer.type === 'fits' && 'port-fits')}
        role="button"
        tabIndex={isReachable ? 0 : -1}
        aria-label={`${isOutput ? 'Output' : 'Input'} ${port.label}, ${port.type ?? 'unknown type'}`}
        onKeyDown={openTargets}
        onMouseDownCapture={(event) =>
          isOutput || liftEdge(session, { node, port: port.name }, event)
        }
      >
        <PortShape type={port.type} />
      </Handle>
      <span className="truncate">
        {port.label}
        {port.isOptional && !isOutput && <span className="text-ink-3"> (optional)</span>}
      </span>
    </li>
  );
});
