import type { Dims } from './dims.ts';
import type { ElementType } from './element-type.ts';

/** What is known of one tensor in a graph before it runs. */
export interface Value {
  readonly type: ElementType;
  readonly dims: Dims;
  /** Its elements in row-major order, where they are few and known. */
  readonly constant?: readonly number[];
  /** All its elements are 0, though too many to keep. */
  readonly isZero?: true;
}

/** More elements than this are never evaluated here, only their dims are known. */
export const LARGEST_CONSTANT = 4096;

/** A value whose elements are all at hand. */
export type Stored = Pick<Value, 'type' | 'dims'> & { readonly constant: readonly number[] };
