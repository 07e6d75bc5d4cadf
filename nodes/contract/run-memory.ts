/** An edit that the memory there is cannot hold. */
export type MemoryShortage = {
  readonly node: string;
  /** Bytes that it takes at most, by estimate. */
  readonly needBytes: number;
  /** What it takes, what there is, and the setting with which it would fit. */
  readonly message: string;
};

/** The memory that the edits of a run take, by estimate; models of language are left out. */
export type RunMemory = {
  /** Bytes that the largest of them takes at most. */
  readonly needBytes: number;
  /** Bytes that it may take now. */
  readonly roomBytes: number;
  /** Null where all of them fit. */
  readonly shortage: MemoryShortage | null;
};
