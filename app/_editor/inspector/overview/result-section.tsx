import { useEffect, useRef, useState } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { ValueActions } from '#app/_editor/inspector/result/value-actions.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useRun } from '#app/_editor/state/session.ts';
import { Picture } from '#app/_editor/values/picture.tsx';
import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { AllResults } from './all-results.tsx';
import { useLastResult } from './use-last-result.ts';

/** What the last run made of the picture, over what it was. */
export function ResultSection() {
  const result = useLastResult();
  const place = useRef<HTMLDivElement>(null);
  const [openedAt] = useState(Date.now);
  const isNew = useRun(({ run }) => (run?.endedAt ?? 0) >= openedAt);
  const after = result?.after;
  useEffect(() => {
    // What was there before the panel opened is not scrolled to; what a run has given since was waited for.
    if (isNew && after !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [after, isNew]);
  const isTiny = useIsTiny(result ? pictureUrl(result.after) : undefined);
  if (!result) {
    return (
      <Section title="Last result">
        <p className="text-12 text-ink-3">The edited picture appears here after a run.</p>
      </Section>
    );
  }
  const { before } = result;
  return (
    <div ref={place}>
      <Section title="Last result">
        {before === null ? (
          <Picture hash={result.after} title="Result" className="mx-auto max-h-[32vh] rounded-md" />
        ) : (
          <CompareSlider
            before={{ src: pictureUrl(before), label: 'Before' }}
            after={{ src: pictureUrl(result.after), label: 'After' }}
            pixelated={isTiny}
            className="mx-auto aspect-square w-full max-w-[32vh]"
          />
        )}
        <ValueActions value={{ type: 'image', hash: result.after, title: 'Result' }} />
        <AllResults />
      </Section>
    </div>
  );
}
