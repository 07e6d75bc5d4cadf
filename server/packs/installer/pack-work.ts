import type { ErrorCode } from '#nodes/contract/errors.ts';
import type { InstallProgress } from '../install/install-progress.ts';

/** How far it is. */
export type WorkProgress =
  | InstallProgress
  | (Omit<Extract<InstallProgress, { stage: 'fetching' }>, 'stage'> & {
      readonly stage: 'checking';
    });

/** What is being done to a pack, or was done last. */
export type PackWork = {
  readonly pack: string;
  readonly kind: 'install' | 'verify';
  /** `interrupted`: the server ended before the work did; what had arrived is kept. */
  readonly state: 'going' | 'interrupted' | 'cancelled' | 'failed' | 'done';
  /** The last that is known of it; null before it has begun. */
  readonly progress: WorkProgress | null;
  /** Why it failed. */
  readonly problem: { readonly code: ErrorCode; readonly message: string } | null;
};
