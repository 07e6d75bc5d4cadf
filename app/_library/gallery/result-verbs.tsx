import { ChevronLeft, ChevronRight, Download, Forward } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#app/_ui/button.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import type { Result } from './results.ts';
import { useResultActions } from './use-result-actions.ts';

type ResultVerbsProps = {
  readonly result: Result;
  readonly results: readonly Result[];
  readonly onShow: (result: Result) => void;
};

/** What can be done with the result that is looked at. */
export function ResultVerbs({ result, results, onShow }: ResultVerbsProps) {
  const { continueFrom, download, busy } = useResultActions();
  const { workflowId } = result;
  const at = results.findIndex(({ run }) => run === result.run);
  const newer = results[at - 1];
  const older = results[at + 1];
  return (
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
  );
}
