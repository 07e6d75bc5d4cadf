import type { DocumentValue, Endpoint, Override } from '#nodes/contract/graph.ts';

/** What a node gave by itself, and under which key. */
export type Automatic = { readonly value: DocumentValue; readonly key: string | undefined };

type Correction = {
  readonly output: Endpoint;
  readonly value: DocumentValue;
  /** Null where the node has not run. */
  readonly automatic: Automatic | null;
  /** An override that is there already. */
  readonly earlier: Override | undefined;
  /** Now, as ISO 8601. */
  readonly at: string;
};

/** A person's value for an output. What it replaces stays known however often it is corrected. */
export function correctOutput({ output, value, automatic, earlier, at }: Correction): Override {
  const replaces = earlier ? earlier.replaces : automatic?.value;
  const replacesKey = earlier ? earlier.replacesKey : automatic?.key;
  return {
    ...output,
    value,
    note: earlier?.note ?? '',
    createdAt: at,
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacesKey === undefined ? {} : { replacesKey }),
  };
}

/** A person's value as made in view of what the node gives by now. */
export function keepAgainst(override: Override, { value, key }: Automatic): Override {
  const { replaces: _, replacesKey: __, ...rest } = override;
  return { ...rest, replaces: value, ...(key === undefined ? {} : { replacesKey: key }) };
}

/** Whether the node would give something else by now than what a person replaced. */
export function isOutdated(
  { replacesKey }: Pick<Override, 'replacesKey'>,
  key: string | undefined,
): boolean {
  return replacesKey !== undefined && key !== undefined && replacesKey !== key;
}
