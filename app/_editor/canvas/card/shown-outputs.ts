import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf } from '#nodes/contract/find-port.ts';

type ValueReference = ValueReferences[string];

/** A result that a card shows, under the label of its port. */
export type ShownOutput = {
  readonly name: string;
  readonly label: string;
  readonly value: ValueReference;
};

/** What a card shows of a node's results: the first, and captions in pairs. */
export function shownOutputs(
  definition: AnyNodeDefinition | undefined,
  outputs: ValueReferences,
): readonly ShownOutput[] {
  const ports = Object.entries(definition ? portsOf(definition, 'output') : {});
  const given = ports.flatMap(([name, { label }]) => {
    const value = outputs[name];
    return value ? [{ name, label, value }] : [];
  });
  const [first] = given;
  if (first?.value.type !== 'captions') return given.slice(0, 1);
  return given.filter(({ value }) => value.type === 'captions').slice(0, 2);
}
