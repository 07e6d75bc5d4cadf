import { CaptionListEditor } from '#app/_editor/params/controls/caption-list-editor.tsx';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import type { NamedOutput } from '../named-output.ts';
import { usePlainOverride } from '../use-plain-override.ts';

/** Captions that a node gave, to be corrected one by one, moved, or switched off. */
export function CaptionsEditor(named: NamedOutput) {
  const { query, value, correct } = usePlainOverride(named, 'captions');
  return (
    <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
      {(captions) => (
        <CaptionListEditor label={named.label} captions={captions} onChange={correct} />
      )}
    </ValueQuery>
  );
}
