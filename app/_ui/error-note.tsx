import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ErrorNoteProps = {
  /** What happened, to what: a sentence. */
  readonly title: string;
  readonly code?: string | undefined;
  /** What to do now. */
  readonly advice?: string | undefined;
  /** Folded until asked for. */
  readonly details?: string | undefined;
  readonly requestId?: string | undefined;
  /** Buttons, for example "Try again". */
  readonly actions?: ReactNode;
};

/** Says what went wrong and what to do about it. */
export function ErrorNote({ title, code, advice, details, requestId, actions }: ErrorNoteProps) {
  return (
    <div role="alert" className="flex gap-2 rounded-md border border-danger bg-danger-quiet p-3">
      <OctagonAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">{title}</p>
        {advice !== undefined && <p className="text-ink-2">{advice}</p>}
        {details !== undefined && (
          <details className="mt-1 text-12">
            <summary className="w-fit text-ink-2 hover:text-ink-1">Details</summary>
            <pre className="mt-1 max-h-60 overflow-auto whitespace-pre-wrap font-mono text-11 text-ink-2 [overflow-wrap:anywhere]">
              {details}
            </pre>
          </details>
        )}
        {(code !== undefined || requestId !== undefined) && (
          <p className="mt-1 font-mono text-11 text-ink-3 [overflow-wrap:anywhere]">
            {[code, requestId && `request ${requestId}`].filter(Boolean).join(' · ')}
          </p>
        )}
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
