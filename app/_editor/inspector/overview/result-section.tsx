import { useMemo } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { ValueActions } from '#app/_editor/inspector/result/value-actions.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { Picture } from '#app/_editor/values/picture.tsx';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { findBeforeAfter } from './find-places.ts';

/** What the last run made of the picture, over what it was. */
export function ResultSection() {
  const workflow = useDocument((state) => state.workflow);
  const places = useMemo(() => findBeforeAfter(workflow), [workflow]);
  const before = useOutputPicture(places?.before ?? null);
  const after = useOutputPicture(places?.after ?? null);
  return (
    <Section title="Last result">
      {after === null ? (
        <p className="text-12 text-ink-3">The edited picture appears here after a run.</p>
      ) : (
        <>
          {before === null ? (
            <Picture hash={after} title="Result" className="w-full rounded-md" />
          ) : (
            <CompareSlider
              before={{ src: pictureUrl(before), label: 'Before' }}
              after={{ src: pictureUrl(after), label: 'After' }}
              pixelated
              className="aspect-square w-full"
            />
          )}
          <ValueActions value={{ type: 'image', hash: after, title: 'Result' }} />
        </>
      )}
    </Section>
  );
}

function useOutputPicture(output: Endpoint | null): string | null {
  return useRun(({ run }) => {
    const value = output && run?.nodes[output.node]?.outputs[output.port];
    return value?.type === 'image' ? value.hash : null;
  });
}
