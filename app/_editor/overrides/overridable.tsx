import { ValueActions } from '#app/_editor/inspector/result/value-actions.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { ValueView } from '#app/_editor/values/value-view.tsx';
import type { PortType } from '#nodes/contract/ports.ts';
import { editors } from './editors/editors.tsx';
import type { NamedOutput } from './named-output.ts';
import { OverrideBadges } from './override-badges.tsx';
import { OverrideDetails } from './override-details.tsx';
import { PasteValue } from './paste-value.tsx';
import { type OverrideHandle, useOverride } from './use-override.ts';

type OverridableProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly hideTitle?: boolean;
  /** What the value is called when it is looked at in full. */
  readonly title: string;
  /** Of the newest value that counted in a run. */
  readonly hash: string | undefined;
  /** Its value is edited elsewhere, with others. */
  readonly hideValue?: boolean;
};

/** An output that a person may put a value of their own in place of. */
export function Overridable(props: OverridableProps) {
  const { named, type, title, hash, hideTitle = false, hideValue = false } = props;
  const handle = useOverride(named);
  const { override, automatic } = handle;
  const stored = findStored(handle) ?? hash;
  return (
    <Section
      title={named.label}
      hideTitle={hideTitle}
      aside={override ? <OverrideBadges {...handle} /> : undefined}
    >
      {override || automatic ? null : <p className="text-ink-3">Nothing yet.</p>}
      {hideValue || !(override || automatic) ? null : <Value {...{ named, type, handle }} />}
      {override ? <OverrideDetails {...{ named, type, override, handle }} /> : null}
      <div className="flex flex-wrap gap-2">
        {stored === undefined ? null : <ValueActions value={{ type, title, hash: stored }} />}
        {editors[type] ? <PasteValue {...{ named, type, handle }} /> : null}
      </div>
    </Section>
  );
}

/** The hash of what counts, where it is stored. */
function findStored({ override, isYours, automatic }: OverrideHandle): string | undefined {
  if (!isYours || !override) return automatic?.hash;
  return 'artifact' in override.value ? override.value.artifact : undefined;
}

type ValueProps = Pick<OverridableProps, 'named' | 'type'> & { readonly handle: OverrideHandle };

function Value({ named, type, handle }: ValueProps) {
  const Editor = editors[type];
  const { automatic, isOff } = handle;
  // What is switched off is not written over by accident.
  if (Editor && !isOff) return <Editor {...named} />;
  return (
    <>
      {automatic ? <ValueView type={type} hash={automatic.hash} title={named.label} /> : null}
      {Editor ? null : (
        <p className="text-11 text-ink-3">Measured figures are not to be changed by hand.</p>
      )}
    </>
  );
}
