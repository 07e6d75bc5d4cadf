import * as z from 'zod';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { TensorTrace } from '#nodes/contract/tensor-trace.ts';
import { writeSafetensors } from './safetensors.ts';

const tensorTraceSchema: z.ZodType<TensorTrace> = z.object({
  type: z.literal('tensors'),
  tensors: z.record(
    z.string(),
    z.object({
      dims: z.array(z.int().nonnegative()),
      data: z.union([
        z.instanceof(Float32Array),
        z.instanceof(Float16Array),
        z.instanceof(Uint8Array),
      ]),
    }),
  ),
  words: z.record(z.string(), z.string()),
});

/** The bytes of a trace: tensors as safetensors, all else as JSON, in which typed arrays become lists. */
export function encodeTrace(trace: unknown): Uint8Array {
  const parsed = tensorTraceSchema.safeParse(trace).data;
  if (!parsed) return Buffer.from(canonicalJson(plain(trace)), 'utf8');
  return writeSafetensors({ tensors: parsed.tensors, metadata: parsed.words });
}

/** Traces may hold anything JSON can say, and arrays of numbers of any kind. */
function plain(trace: unknown): unknown {
  const text = JSON.stringify(trace, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
  );
  return text === undefined ? null : JSON.parse(text);
}
