import { Command } from 'cmdk';
import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import { iconOf } from './node-categories.ts';
import { panelLine } from './search-panel.tsx';

type NodeLineProps = {
  readonly definition: AnyNodeDefinition;
  /** The part of the list it stands in: a type may stand in two. */
  readonly place: string;
  readonly onAdd: () => void;
};

/** One node type: what it is called, what it does, what it takes and gives. */
export function NodeLine({ definition, place, onAdd }: NodeLineProps) {
  const { type, title, summary } = definition;
  const Drawing = iconOf(type);
  return (
    <Command.Item value={`${place} ${type}`} onSelect={onAdd} className={panelLine}>
      <Drawing aria-hidden size={16} className="shrink-0 text-ink-2" />
      <span className="min-w-0 flex-1">
        <span className="block">{title}</span>
        <span className="block truncate text-11 text-ink-3">{summary}</span>
      </span>
      <span className="flex shrink-0 items-center gap-2">
        <PortShapes definition={definition} side="input" />
        <span aria-hidden className="text-11 text-ink-3">
          →
        </span>
        <PortShapes definition={definition} side="output" />
      </span>
    </Command.Item>
  );
}

type PortShapesProps = { readonly definition: AnyNodeDefinition; readonly side: Side };

function PortShapes({ definition, side }: PortShapesProps) {
  const ports = Object.entries(portsOf(definition, side));
  const words = ports.map(([, { label }]) => label).join(', ') || 'nothing';
  return (
    <span className="flex gap-0.5" title={ports.length > 0 ? words : undefined}>
      <span className="sr-only">
        {side === 'input' ? 'takes' : 'gives'} {words}
      </span>
      {ports.map(([name, { type }]) => (
        <PortShape key={name} type={type} />
      ))}
    </span>
  );
}
