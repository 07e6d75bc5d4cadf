import * as z from 'zod';
import { Section } from '#app/_editor/inspector/section.tsx';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { CorrectableProps } from './correctable.ts';
import { outdatedSentence } from './correctable.ts';
import { CorrectionMarks } from './correction-marks.tsx';
import { useCorrection } from './use-correction.ts';

const schema = z.string();

/** A text that a node wrote, to be corrected in place. */
export function CorrectableText({ output, label, hash, actions }: CorrectableProps) {
  const query = usePlainValue('text', hash);
  const { value, correct, revert, ...marks } = useCorrection({
    ...{ output, label, schema },
    automatic: query.data,
  });
  return (
    <Section title={label} aside={<CorrectionMarks {...marks} onRevert={revert} />}>
      <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
        {(text) => (
          <TextArea
            label={label}
            hideLabel
            large
            value={text}
            hint={
              marks.isOutdated
                ? outdatedSentence
                : 'Correct it here; what depends on it runs again.'
            }
            onChange={correct}
          />
        )}
      </ValueQuery>
      {actions}
    </Section>
  );
}
