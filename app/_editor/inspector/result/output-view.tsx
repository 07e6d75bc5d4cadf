import { Section } from '#app/_editor/inspector/section.tsx';
import { Overridable } from '#app/_editor/overrides/overridable.tsx';
import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { ValueView } from '#app/_editor/values/value-view.tsx';
import type { Port } from '#nodes/contract/ports.ts';
import { ValueActions } from './value-actions.tsx';

type OutputViewProps = {
  readonly node: string;
  /** What the node is called. */
  readonly title: string;
  readonly name: string;
  readonly port: Port;
  readonly value: ValueReferences[string] | undefined;
  /** Of what a person wrote there is nothing to correct. */
  readonly isCorrectable: boolean;
  /** Its label has just been chosen, so it is not said again. */
  readonly hideTitle: boolean;
  /** It is edited elsewhere, with others. */
  readonly hideValue: boolean;
};

/** One output of a node: its newest value, and what can be done with it. */
export function OutputView(props: OutputViewProps) {
  const { node, title, name, port, value, isCorrectable, hideTitle, hideValue } = props;
  const { type, label } = port;
  const shown = value && { ...value, title: `${title}, ${label}` };
  const actions = shown && <ValueActions value={shown} />;
  if (isCorrectable) {
    const named = { output: { node, port: name }, label };
    const called = `${title}, ${label}`;
    return (
      <Overridable {...{ named, type, hideTitle, hideValue }} title={called} hash={value?.hash} />
    );
  }
  return (
    <Section title={label} hideTitle={hideTitle}>
      {shown ? <ValueView {...shown} /> : <p className="text-ink-3">Nothing yet.</p>}
      {actions}
    </Section>
  );
}
