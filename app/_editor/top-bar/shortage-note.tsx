import { findRemedy } from '#app/_api/remedies.ts';
import type { MemoryShortage } from '#nodes/contract/run-memory.ts';
import { ProblemList } from './problem-list.tsx';

const code = 'device/too-little-memory';

type ShortageNoteProps = {
  readonly shortage: MemoryShortage;
  readonly onChosen: () => void;
};

/** The edit for which there is too little memory, and what to do about it. */
export function ShortageNote({ shortage: { node, message }, onChosen }: ShortageNoteProps) {
  return (
    <div className="mb-3 border-b pb-3">
      <ProblemList problems={[{ node, code, message }]} onChosen={onChosen} />
      <p className="mt-2 px-1 text-11 text-ink-3">{findRemedy(code)}</p>
    </div>
  );
}
