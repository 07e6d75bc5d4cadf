import { useCallback } from 'react';
import { useToast } from '#app/_ui/use-toast.ts';
import { AppError } from '#nodes/contract/errors.ts';

/** Does something that may be refused; a refusal is told in the corner. */
export type Attempt = (action: () => unknown) => void;

/** Returns how to do what may be refused; it stays the same between renders. */
export function useAttempt(): Attempt {
  const toast = useToast();
  return useCallback(
    (action) => {
      const tell = (error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        toast({ title: error.message, tone: 'failed' });
      };
      try {
        const going = action();
        if (going instanceof Promise) going.catch(tell);
      } catch (error) {
        tell(error);
      }
    },
    [toast],
  );
}
