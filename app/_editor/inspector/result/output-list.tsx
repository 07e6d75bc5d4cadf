import { PairEditor } from '#app/_editor/overrides/pairs/pair-editor.tsx';
import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf } from '#nodes/contract/find-port.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { OutputView } from './output-view.tsx';

type OutputListProps = {
  readonly node: GraphNode;
  readonly definition: AnyNodeDefinition;
  readonly outputs: ValueReferences;
  /** The name of the output that is looked at; undefined = the first. */
  readonly looked: string | undefined;
  readonly onLook: (name: string) => void;
};

/** Values that are read together stand below each other; others are chosen from. */
const readTogether: readonly string[] = ['text', 'captions', 'number', 'metrics'];

/** The outputs of a node with their newest values. */
export function OutputList({ node, definition, outputs, looked, onLook }: OutputListProps) {
  const ports = Object.entries(portsOf(definition, 'output'));
  const chosen = looked ?? ports[0]?.[0] ?? '';
  const areTogether = ports.every(([, { type }]) => readTogether.includes(type));
  const shown = areTogether ? ports : ports.filter(([name]) => name === chosen);
  const isCorrectable = Object.keys(definition.inputs).length > 0;
  const arePairs = definition.type === 'write-captions';
  const isChoice = !areTogether && ports.length > 1;
  return (
    <>
      {isChoice ? (
        <div className="px-3 pt-3">
          <SegmentedControl
            label="Output"
            segments={ports.map(([value, { label }]) => ({ value, label }))}
            value={chosen}
            onChange={onLook}
          />
        </div>
      ) : null}
      {arePairs ? <PairEditor node={node.id} /> : null}
      {shown.map(([name, port]) => (
        <OutputView
          key={name}
          node={node.id}
          title={titleOf(node, catalogue)}
          value={outputs[name]}
          {...{ name, port, isCorrectable }}
          hideTitle={isChoice}
          hideValue={arePairs}
        />
      ))}
    </>
  );
}
