import type { Image } from './ports.ts';

/** What the picture in the making looks like after a step: small, and a guess. */
export type Preview = { readonly step: number; readonly total: number; readonly image: Image };

/** What every long task of a tool gets: a way to be cancelled and ways to say how far it is. */
export type Work = {
  readonly signal: AbortSignal;
  onStep?(step: number, total: number): void;
  /** All that was written so far; `attempt` counts from 1 where there may be several. */
  onText?(text: string, attempt?: number): void;
  onPreview?(preview: Preview): void;
  /** Before a pack is used for the first time: of all its bytes, how many are compared with their hashes. */
  onCheck?(bytes: number, totalBytes: number): void;
};
