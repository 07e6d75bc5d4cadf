import { CaptionListEditor } from '#app/_editor/params/controls/caption-list-editor.tsx';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { captionsSchema } from '#nodes/contract/ports.ts';
import { type CorrectableProps, outdatedSentence } from './correctable.ts';
import { CorrectableSection } from './correctable-section.tsx';
import { useCorrection } from './use-correction.ts';

/** Captions that a node wrote, to be corrected one by one, or switched off. */
export function CorrectableCaptions({ output, label, hash, actions }: CorrectableProps) {
  const query = usePlainValue('captions', hash);
  const automatic = query.data;
  const correction = useCorrection({ output, label, schema: captionsSchema, automatic });
  return (
    <CorrectableSection {...{ label, hash, actions, query, correction }}>
      {(captions) => (
        <>
          <CaptionListEditor label={label} captions={captions} onChange={correction.correct} />
          {correction.isOutdated ? <p className="text-11 text-ink-3">{outdatedSentence}</p> : null}
        </>
      )}
    </CorrectableSection>
  );
}
