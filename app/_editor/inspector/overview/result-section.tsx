import { pictureUrl } from '#app/_api/picture-url.ts';
import { ValueActions } from '#app/_editor/inspector/result/value-actions.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { Picture } from '#app/_editor/values/picture.tsx';
import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { useLastResult } from './use-last-result.ts';

/** What the last run made of the picture, over what it was. */
export function ResultSection() {
  const result = useLastResult();
  const isTiny = useIsTiny(result ? pictureUrl(result.after) : undefined);
  if (!result) {
    return (
      <Section title="Last result">
        <p className="text-12 text-ink-3">The edited picture appears here after a run.</p>
      </Section>
    );
  }
  const { before, after } = result;
  return (
    <Section title="Last result">
      {before === null ? (
        <Picture hash={after} title="Result" className="w-full rounded-md" />
      ) : (
        <CompareSlider
          before={{ src: pictureUrl(before), label: 'Before' }}
          after={{ src: pictureUrl(after), label: 'After' }}
          pixelated={isTiny}
          className="aspect-square w-full"
        />
      )}
      <ValueActions value={{ type: 'image', hash: after, title: 'Result' }} />
    </Section>
  );
}
