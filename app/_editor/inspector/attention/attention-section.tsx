import { useMemo } from 'react';
import { Section } from '#app/_editor/inspector/section.tsx';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { TensorFile } from '#app/_editor/values/tensors/read-tensors.ts';
import { useTensors } from '#app/_editor/values/tensors/use-tensors.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { AttentionView } from './attention-view.tsx';
import { readAttention } from './read-attention.ts';

type AttentionSectionProps = { readonly run: NodeRun };

/** Where the words of an edit acted; an edit that did not record it says so. */
export function AttentionSection({ run }: AttentionSectionProps) {
  const hash = run.traces['attention'];
  return (
    <Section title="Attention">
      {hash === undefined ? (
        <p className="text-12 text-ink-3">
          No maps were recorded: plain edits, and those without attention, leave none. An edit from
          before maps were recorded leaves them once it runs afresh.
        </p>
      ) : (
        <FetchedAttention key={hash} {...{ hash, run }} />
      )}
    </Section>
  );
}

function FetchedAttention({ hash, run }: { readonly hash: string; readonly run: NodeRun }) {
  return (
    <ValueQuery query={useTensors(hash)} placeholder="h-80 w-full">
      {(file) => <ReadAttention {...{ file, run }} />}
    </ValueQuery>
  );
}

function ReadAttention({ file, run }: { readonly file: TensorFile; readonly run: NodeRun }) {
  const attention = useMemo(() => readAttention(file), [file]);
  const { reference, image } = run.outputs;
  const pictures = { reference: reference?.hash, edit: image?.hash };
  return <AttentionView {...{ attention, pictures }} traces={run.traces} />;
}
