import type { Prisma } from '#server/store/generated/client.ts';
import { type Strip, stripSchema } from './strip.ts';

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
  /** Hash of that picture before the edit. */
  readonly source: string | null;
  /** The same edit at several strengths; empty when there is none. */
  readonly strip: Strip;
  readonly createdAt: Date;
};

/** What rows are read for it. */
export const savedDirectionFields = {
  ...{ id: true, name: true, note: true, pack: true, artifact: true },
  ...{ tokens: true, width: true, picture: true, source: true, strip: true, createdAt: true },
} as const;

type Row = Prisma.DirectionGetPayload<{ select: typeof savedDirectionFields }>;

/** A row as everybody reads it. */
export function toSavedDirection(row: Row): SavedDirection {
  return { ...row, strip: stripSchema.parse(row.strip) };
}
