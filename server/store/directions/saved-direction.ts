/** A direction that a person keeps. */
export type SavedDirection = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly pack: string;
  /** Hash of the value, which has `[tokens, width]` numbers. */
  readonly artifact: string;
  readonly tokens: number;
  readonly width: number;
  /** Hash of a picture that was edited along it; null when there is none. */
  readonly picture: string | null;
  readonly createdAt: Date;
};

/** What rows are read for it. */
export const savedDirectionFields = {
  ...{ id: true, name: true, note: true, pack: true, artifact: true },
  ...{ tokens: true, width: true, picture: true, createdAt: true },
} as const;
