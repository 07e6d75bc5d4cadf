import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { listStoredValues } from '#nodes/contract/list-stored-values.ts';
import type { PortType, PortValue } from '#nodes/contract/ports.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import { decodeMask, decodePicture } from '#server/store/decode-picture.ts';
import type { ValueStore } from '#server/store/value-store.ts';

/**
 * Keeps the stored values that came with a workflow. Each has to be what its name says: that is how the
 * document knows it.
 *
 * @param brought by the hashes that the file gives them
 * @throws AppError value/invalid, image/*
 */
export async function keepBroughtValues(
  graph: Graph,
  brought: ReadonlyMap<string, Uint8Array>,
  { catalogue, values }: { readonly catalogue: Catalogue; readonly values: ValueStore },
): Promise<void> {
  for (const { hash, type } of listStoredValues(graph, catalogue)) {
    const bytes = brought.get(hash);
    if (bytes && type) await keep({ hash, type, bytes }, values);
  }
}

type Brought = { readonly hash: string; readonly type: PortType; readonly bytes: Uint8Array };

async function keep({ hash, type, bytes }: Brought, values: ValueStore): Promise<void> {
  const value = await decode({ hash, type, bytes });
  if ((await values.identify(type, value)) !== hash) throw notAsNamed({ hash, type });
  await values.store(type, value);
}

async function decode({ hash, type, bytes }: Brought): Promise<PortValue> {
  try {
    // Through the way in for pictures: a file may say that it is larger than any memory.
    if (type === 'image') return (await decodePicture(bytes)).value;
    if (type === 'mask') return (await decodeMask(bytes)).value;
    return (await codecFor(type).decode(bytes)).value;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw notAsNamed({ hash, type }, cause);
  }
}

function notAsNamed({ hash, type }: Omit<Brought, 'bytes'>, cause?: unknown): AppError {
  return new AppError(
    'value/invalid',
    `The file brings ${hash} as ${type}, but holds something else under that name.`,
    { cause, details: { hash } },
  );
}
