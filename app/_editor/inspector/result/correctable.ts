import type { ReactNode } from 'react';
import type { Endpoint } from '#nodes/contract/graph.ts';

/** An output whose value a person may correct where it is shown. */
export type CorrectableProps = {
  readonly output: Endpoint;
  readonly label: string;
  /** Of the newest value that a run gave; undefined before the first. */
  readonly hash: string | undefined;
  /** What else can be done with the value. */
  readonly actions?: ReactNode;
};

export const outdatedSentence =
  'What this node depends on has changed since you wrote this. Revert to take the automatic value.';
