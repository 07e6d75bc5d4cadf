import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

/** How many operators of a graph run where, by the name of ONNX Runtime's provider and of the operator. */
export type Placements = ReadonlyMap<string, ReadonlyMap<string, number>>;

const eventSchema = z.object({
  cat: z.string(),
  name: z.string(),
  args: z.record(z.string(), z.unknown()).default({}),
});

const kernelSchema = z.object({
  op_name: z.string(),
  provider: z.string(),
  node_index: z.string(),
});

/**
 * Reads what a session's profile says of its operators; one that ran several times counts once.
 *
 * @param profile the text of a file that ONNX Runtime writes where profiling is on
 */
export function countPlacements(profile: string): Placements {
  const events = z.array(eventSchema).parse(JSON.parse(profile));
  const seen = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  for (const { cat, name, args } of events) {
    if (cat !== 'Node' || !name.endsWith('_kernel_time')) continue;
    const { op_name: operator, provider, node_index: index } = kernelSchema.parse(args);
    // Inside an If operators are numbered anew, and those without a name are told apart by number.
    const identity = `${name} ${index}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const operators = counts.get(provider) ?? new Map<string, number>();
    counts.set(provider, operators.set(operator, (operators.get(operator) ?? 0) + 1));
  }
  return counts;
}

/** Adds up what the profiles in a folder say. */
export async function countPlacementsIn(folder: string): Promise<Placements> {
  const total = new Map<string, Map<string, number>>();
  for (const file of await readdir(folder)) {
    const counts = countPlacements(await readFile(path.join(folder, file), 'utf8'));
    for (const [provider, operators] of counts) {
      const sums = total.get(provider) ?? new Map<string, number>();
      for (const [operator, count] of operators) {
        sums.set(operator, (sums.get(operator) ?? 0) + count);
      }
      total.set(provider, sums);
    }
  }
  return total;
}
