import { useState } from 'react';
import { useToast } from '#app/_ui/use-toast.ts';
import { tellError } from './tell-error.ts';

/** Does one thing at a time that may be refused; what did not work is told, never thrown. */
export function useTask<Name extends string>() {
  const toast = useToast();
  /** What is being done; null = nothing. */
  const [busy, setBusy] = useState<Name | null>(null);
  const act = async (name: Name, work: () => Promise<unknown>): Promise<void> => {
    setBusy(name);
    try {
      await work();
    } catch (error) {
      toast({ title: tellError(error), tone: 'failed' });
    } finally {
      setBusy(null);
    }
  };
  return { busy, act };
}
