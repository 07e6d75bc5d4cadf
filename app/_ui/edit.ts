/** Takes each value while it is being changed, and says with `isFinal` when the person let go of it. */
export type Edit<T> = (value: T, isFinal: boolean) => void;
