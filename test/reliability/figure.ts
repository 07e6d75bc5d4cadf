/** What a proof has found: a sentence with its numbers, and whether it is as promised. */
export type Figure = {
  /** The figure's name, such as `R-1`. */
  readonly id: string;
  readonly promise: string;
  readonly measured: string;
  /** `null`: reported, not promised. */
  readonly holds: boolean | null;
  /** Why it could not be measured on this machine. */
  readonly skipped?: string;
};
