import type { ReactNode } from 'react';
import { findRemedy } from '#app/_api/remedies.ts';
import { ErrorNote } from '#app/_ui/error-note.tsx';

type FailureNoteProps = {
  readonly failure: {
    readonly code?: string | null | undefined;
    readonly message: string;
    readonly details?: Readonly<Record<string, unknown>> | undefined;
    readonly requestId?: string | null | undefined;
  };
  readonly actions?: ReactNode;
};

/** A failure with what to do about it; what programs know of it is folded. */
export function FailureNote({ failure, actions }: FailureNoteProps) {
  const { code, message, details = {}, requestId } = failure;
  return (
    <ErrorNote
      title={message}
      code={code ?? undefined}
      advice={findRemedy(code ?? undefined)}
      details={Object.keys(details).length > 0 ? JSON.stringify(details, null, 2) : undefined}
      requestId={requestId ?? undefined}
      actions={actions}
    />
  );
}
