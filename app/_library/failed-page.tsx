'use client';

import Link from 'next/link';
import { isApiError } from '#app/_api/api-client.ts';
import { findRemedy } from '#app/_api/remedies.ts';
import { buttonLook } from '#app/_ui/button-look.ts';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { tellError } from './tell-error.ts';
import { WholePage } from './whole-page.tsx';

type FailedPageProps = {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
};

/** What kept a page from being opened, and the ways on from there. */
export function FailedPage({ error, onRetry }: FailedPageProps) {
  const code = isApiError(error) ? (error.data?.code ?? 'server/unreachable') : undefined;
  const requestId = isApiError(error) ? (error.data?.requestId ?? undefined) : undefined;
  return (
    <WholePage>
      <div className="w-full text-left">
        <ErrorNote
          {...{ title: tellError(error), code, requestId, advice: findRemedy(code) }}
          actions={
            <>
              {onRetry && (
                <button type="button" className={buttonLook()} onClick={onRetry}>
                  Try again
                </button>
              )}
              <Link href="/workflows" className={buttonLook()}>
                Show all workflows
              </Link>
            </>
          }
        />
      </div>
    </WholePage>
  );
}
