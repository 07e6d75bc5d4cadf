import { Section } from '#app/_editor/inspector/section.tsx';
import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { CaptionPairList } from '#app/_editor/values/captions/caption-pair-list.tsx';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { captionsSchema } from '#nodes/contract/ports.ts';
import { useCorrection } from './use-correction.ts';

type WhatChangesProps = { readonly node: string; readonly outputs: ValueReferences };

/** What the captions after say that those before do not; as they count now, corrected or not. */
export function WhatChanges({ node, outputs }: WhatChangesProps) {
  const before = useSide(node, 'before', outputs);
  const after = useSide(node, 'after', outputs);
  if (!before || !after) return null;
  return (
    <Section title="What changes">
      <CaptionPairList before={before} after={after} />
    </Section>
  );
}

function useSide(node: string, port: 'before' | 'after', outputs: ValueReferences) {
  const value = outputs[port];
  const { data } = usePlainValue('captions', value?.type === 'captions' ? value.hash : undefined);
  const output = { node, port };
  return useCorrection({ output, label: port, schema: captionsSchema, automatic: data }).value;
}
