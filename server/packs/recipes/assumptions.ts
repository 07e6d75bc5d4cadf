import type { PackAssumption } from '../pack-manifest.ts';

/** Takes what a checkpoint says, or else what is usual, and notes each time that it did. */
export function createAssumptions() {
  const made: PackAssumption[] = [];
  const note = (assumption: PackAssumption) => void made.push(assumption);
  return {
    made: made as readonly PackAssumption[],
    note,
    /** @param reason why it is not known and where the other value is from */
    otherwise<T extends PackAssumption['value']>(
      read: T | null | undefined,
      usual: T,
      { field, reason }: Pick<PackAssumption, 'field' | 'reason'>,
    ): T {
      if (read !== null && read !== undefined) return read;
      note({ field, value: usual, reason });
      return usual;
    },
  };
}

export type Assumptions = ReturnType<typeof createAssumptions>;
