/** How large nodes are on the canvas, by their ids. */
export type Sizes = ReadonlyMap<string, Size>;

export type Size = { readonly width: number; readonly height: number };

/** What a node counts as that has not been measured. */
export const unmeasuredSize: Size = { width: 240, height: 160 };
