import { ChevronLeft, ChevronRight, Download, Forward } from 'lucide-react';
import Link from 'next/link';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { Button } from '#app/_ui/button.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { IconButton } from '#app/_ui/icon-button.tsx';
import type { Result } from './results.ts';
import { useBeforePicture } from './use-before-picture.ts';
import { useResultActions } from './use-result-actions.ts';

type ResultViewerProps = {
  readonly result: Result;
  readonly results: readonly Result[];
  readonly onShow: (result: Result) => void;
  readonly onClose: () => void;
};

const stage = 'mx-auto block aspect-square w-full max-w-[min(60dvh,520px)]';

/** One result large: before and after, what was asked for, and the ways on from it. */
export function ResultViewer({ result, results, onShow, onClose }: ResultViewerProps) {
  const { picture, instruction, title, workflowId, createdAt } = result;
  const before = useBeforePicture(result.run);
  const { continueFrom, download, busy } = useResultActions();
  const at = results.findIndex(({ run }) => run === result.run);
  const newer = results[at - 1];
  const older = results[at + 1];
  return (
    <Dialog
      title={instruction ?? title}
      description={`${title}, ${tellMoment(Date.parse(`${createdAt}`), Date.now())}`}
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      footer={
        <div className="flex w-full flex-wrap items-center gap-2">
          <IconButton
            icon={ChevronLeft}
            label="Newer result"
            disabledReason={newer ? undefined : 'This is the newest.'}
            onClick={() => newer && onShow(newer)}
          />
          <IconButton
            icon={ChevronRight}
            label="Older result"
            disabledReason={older ? undefined : 'This is the last one shown.'}
            onClick={() => older && onShow(older)}
          />
          <span className="flex-1" />
          {workflowId !== null && (
            <Link href={`/workflows/${workflowId}`} className={buttonLook()}>
              Open the workflow
            </Link>
          )}
          <Button
            icon={Download}
            busy={busy === 'download' ? 'Making the file' : undefined}
            onClick={() => void download(result)}
          >
            Download
          </Button>
          <Button
            variant="primary"
            icon={Forward}
            busy={busy === 'continue' ? 'Opening' : undefined}
            onClick={() => void continueFrom(result)}
          >
            Continue from this result
          </Button>
        </div>
      }
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
