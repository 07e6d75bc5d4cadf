import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isApiError } from '#app/_api/api-client.ts';
import { Skeleton } from '#app/_ui/skeleton.tsx';

type ValueQueryProps<Value> = {
  readonly query: Pick<UseQueryResult<Value>, 'data' | 'error'>;
  /** Its place while it is on its way, in classes. */
  readonly placeholder?: string | undefined;
  readonly children: (value: Value) => ReactNode;
};

/** Shows a stored value once it is there; until then its place, or why it does not come. */
export function ValueQuery<Value>({ query, placeholder, children }: ValueQueryProps<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ValueTrouble error={query.error} />;
  return <Skeleton label="Loading the value" className={placeholder ?? 'h-10 w-full'} />;
}

/** Why a stored value cannot be shown, in one line. */
export function ValueTrouble({ error }: { readonly error: Error }) {
  const isGone = isApiError(error) && error.data?.code === 'artifact/not-found';
  return (
    <p role="note" className="text-12 text-ink-3">
      {isGone ? goneSentence : error.message}
    </p>
  );
}

export const goneSentence = 'This value is no longer stored; run again.';
