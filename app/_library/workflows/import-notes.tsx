import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import type { ImportFailure } from './use-import.ts';

type ImportNotesProps = {
  readonly failures: readonly ImportFailure[];
  readonly onDismiss: (id: string) => void;
};

/** The files that could not be imported, until a person has read why. */
export function ImportNotes({ failures, onDismiss }: ImportNotesProps) {
  return failures.map(({ id, sentence }) => (
    <ErrorNote
      key={id}
      title={sentence}
      actions={
        <Button size="small" onClick={() => onDismiss(id)}>
          Dismiss
        </Button>
      }
    />
  ));
}
