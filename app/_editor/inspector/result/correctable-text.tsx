import * as z from 'zod';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { TextArea } from '#app/_ui/text-area.tsx';
import { type CorrectableProps, outdatedSentence } from './correctable.ts';
import { CorrectableSection } from './correctable-section.tsx';
import { useCorrection } from './use-correction.ts';

const schema = z.string();

/** A text that a node wrote, to be corrected in place. */
export function CorrectableText({ output, label, hash, actions }: CorrectableProps) {
  const query = usePlainValue('text', hash);
  const correction = useCorrection({ output, label, schema, automatic: query.data });
  const hint = correction.isOutdated
    ? outdatedSentence
    : 'Correct it here; what depends on it runs again.';
  return (
    <CorrectableSection {...{ label, hash, actions, query, correction }}>
      {(text) => (
        <TextArea {...{ label, hint }} hideLabel large value={text} onChange={correction.correct} />
      )}
    </CorrectableSection>
  );
}
