/** What a command knows of the terminal that it was called from. */
export type Terminal = {
  /** The folder that file names are relative to. */
  readonly folder: string;
  readonly home: string;
  /** Characters in a line of a terminal; null where nobody looks on. */
  readonly columns: number | null;
  readonly signal: AbortSignal;
  /** What was asked for. */
  print(text: string): void;
  /** How it goes: progress, notes, failures. */
  tell(text: string): void;
  /** Asks whoever looks on; missing where nobody can answer. */
  ask?(question: string): Promise<string>;
  /** To be done when the command has to end at once. */
  onEnd(end: () => void): void;
};
