import * as z from 'zod';
import type { DeviceName } from './device-names.ts';

/** What came of trying a device. */
export type Trial = {
  readonly device: DeviceName;
  readonly works: boolean;
  /** Why it cannot be used, as the end of a sentence; null where it works. */
  readonly reason: string | null;
  /** What to do about that, one sentence; null where nothing can be done. */
  readonly remedy: string | null;
  /** Operators of the small model that ran on the processor all the same; none where it does not work. */
  readonly leftBehind: readonly string[];
};

/** What the process that tries a device prints, on a line of its own. */
export const trialAnswer = z.object({
  /** ONNX Runtime's words; null where it worked. */
  error: z.string().nullable(),
  /** Largest difference from the processor's numbers; null where there are none. */
  difference: z.number().nullable(),
  /** Operators that ran elsewhere. */
  leftBehind: z.array(z.string()).readonly(),
});

export type TrialAnswer = z.infer<typeof trialAnswer>;
