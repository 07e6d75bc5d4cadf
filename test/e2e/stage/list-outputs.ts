import * as z from 'zod';

const outputsSchema = z.record(z.string(), z.object({ hash: z.string() })).nullable();

/** Hashes of all that the nodes of a run gave, by output, as in "edit.latents". */
export function listOutputs(run: {
  readonly nodes: readonly { readonly node: string; readonly outputs: unknown }[];
}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    run.nodes.flatMap(({ node, outputs }) =>
      Object.entries(outputsSchema.parse(outputs) ?? {}).map(([port, { hash }]) => [
        `${node}.${port}`,
        hash,
      ]),
    ),
  );
}
