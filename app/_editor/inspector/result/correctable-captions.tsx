import { Section } from '#app/_editor/inspector/section.tsx';
import { CaptionListEditor } from '#app/_editor/params/controls/caption-list-editor.tsx';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { captionsSchema } from '#nodes/contract/ports.ts';
import { type CorrectableProps, outdatedSentence } from './correctable.ts';
import { CorrectionMarks } from './correction-marks.tsx';
import { useCorrection } from './use-correction.ts';

/** Captions that a node wrote, to be corrected one by one, or switched off. */
export function CorrectableCaptions({ output, label, hash, actions }: CorrectableProps) {
  const query = usePlainValue('captions', hash);
  const { value, correct, revert, ...marks } = useCorrection({
    ...{ output, label, schema: captionsSchema },
    automatic: query.data,
  });
  return (
    <Section title={label} aside={<CorrectionMarks {...marks} onRevert={revert} />}>
      <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
        {(captions) => <CaptionListEditor label={label} captions={captions} onChange={correct} />}
      </ValueQuery>
      {marks.isOutdated ? <p className="text-11 text-ink-3">{outdatedSentence}</p> : null}
      {actions}
    </Section>
  );
}
