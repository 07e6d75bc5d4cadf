import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

/** Operators of a graph that ran on the same thing. */
export type Placement = {
  /** What they ran on, as ONNX Runtime calls it. */
  readonly provider: string;
  readonly operator: string;
  /** Whether they give more than one float; the others compute dims and factors, which lie with the processor by design. */
  readonly givesFloats: boolean;
  readonly count: number;
};

const eventSchema = z.object({
  cat: z.string(),
  name: z.string(),
  args: z.record(z.string(), z.unknown()).default({}),
});

const kernelSchema = z.object({
  op_name: z.string(),
  provider: z.string(),
  node_index: z.string(),
  /** Of each output its element type, in the words of ONNX Runtime, and its dims. */
  output_type_shape: z.array(z.record(z.string(), z.array(z.number()))).default([]),
});

const floats = new Set(['float', 'float16', 'double', 'bfloat16']);

const sizeOf = (dims: readonly number[]) => dims.reduce((size, dim) => size * dim, 1);

/** Adds up placements that differ in nothing but their count. */
function merge(placements: readonly Placement[]): readonly Placement[] {
  const sums = new Map<string, Placement>();
  for (const placement of placements) {
    const { provider, operator, givesFloats, count } = placement;
    const key = `${provider} ${operator} ${givesFloats}`;
    sums.set(key, { ...placement, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

/**
 * Reads what a session's profile says of its operators; one that ran several times counts once.
 *
 * @param profile the text of a file that ONNX Runtime writes where profiling is on
 */
export function countPlacements(profile: string): readonly Placement[] {
  const events = z.array(eventSchema).parse(JSON.parse(profile));
  // Inside an If operators are numbered anew, and those without a name are told apart by number.
  const operators = new Map<string, Placement>();
  for (const { cat, name, args } of events) {
    if (cat !== 'Node' || !name.endsWith('_kernel_time')) continue;
    const kernel = kernelSchema.parse(args);
    const outputs = kernel.output_type_shape.flatMap((output) => Object.entries(output));
    operators.set(`${name} ${kernel.node_index}`, {
      provider: kernel.provider,
      operator: kernel.op_name,
      givesFloats: outputs.some(([type, dims]) => floats.has(type) && sizeOf(dims) > 1),
      count: 1,
    });
  }
  return merge([...operators.values()]);
}

/** Adds up what the profiles in a folder say. */
export async function countPlacementsIn(folder: string): Promise<readonly Placement[]> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return merge(texts.flatMap(countPlacements));
}
