import { pictureUrl } from '#app/_api/picture-url.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ResultVerbs } from './result-verbs.tsx';
import type { Result } from './results.ts';
import { useBeforePicture } from './use-before-picture.ts';

type ResultViewerProps = {
  readonly result: Result;
  readonly results: readonly Result[];
  readonly onShow: (result: Result) => void;
  readonly onClose: () => void;
};

const stage = 'mx-auto block aspect-square w-full max-w-[min(60dvh,520px)]';

/** One result large: before and after, what was asked for, and the ways on from it. */
export function ResultViewer({ result, results, onShow, onClose }: ResultViewerProps) {
  const { picture, instruction, title, createdAt } = result;
  const before = useBeforePicture(result.run);
  return (
    <Dialog
      title={instruction ?? title}
      description={`${title}, ${tellMoment(Date.parse(`${createdAt}`), Date.now())}`}
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      footer={<ResultVerbs {...{ result, results, onShow }} />}
    >
      {before === null ? (
        <img
          src={pictureUrl(picture)}
          alt={`Result of ${instruction ?? title}`}
          className={`${stage} checkered rounded-md object-contain`}
        />
      ) : (
        <CompareSlider
          before={{ src: pictureUrl(before), label: 'Before' }}
          after={{ src: pictureUrl(picture), label: 'After' }}
          className={stage}
        />
      )}
    </Dialog>
  );
}
