import type { DocumentValue, Endpoint, Override } from '#nodes/contract/graph.ts';

type Correction = {
  readonly output: Endpoint;
  readonly value: Extract<DocumentValue, { readonly json: unknown }>['json'];
  /** What the node gave, and under which key; null where it has not run. */
  readonly automatic: { readonly value: DocumentValue; readonly key: string | undefined } | null;
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
    value: { json: value },
    note: earlier?.note ?? '',
    createdAt: at,
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacesKey === undefined ? {} : { replacesKey }),
  };
}

/** Whether the node would give something else by now than what a person replaced. */
export function isOutdated(
  { replacesKey }: Pick<Override, 'replacesKey'>,
  key: string | undefined,
): boolean {
  return replacesKey !== undefined && key !== undefined && replacesKey !== key;
}
