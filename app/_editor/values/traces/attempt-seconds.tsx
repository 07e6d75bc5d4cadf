import * as z from 'zod';
import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { useTrace } from './use-trace.ts';

const secondsSchema = z.array(z.number());

type AttemptSecondsProps = {
  /** Of what was recorded of all attempts. */
  readonly hash: string;
  readonly attempt: number;
};

/** How long the language model wrote at an attempt. */
export function AttemptSeconds({ hash, attempt }: AttemptSecondsProps) {
  const seconds = useTrace(hash, secondsSchema).data?.[attempt];
  return seconds === undefined ? null : `, ${tellSeconds(seconds)}`;
}
