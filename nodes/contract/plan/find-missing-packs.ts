import type * as z from 'zod';
import type { Plan, PlannedNode } from './planned-node.ts';
import type { Problem } from './problem.ts';

/**
 * The packs that nodes of a plan name and that are not there, node by node.
 *
 * Only packs that nodes name in their own params are known before a run: others come with a value,
 * and its maker has named them.
 *
 * @param usable ids of the packs that can be used
 */
export function listMissingPacks(
  plan: Plan,
  usable: ReadonlySet<string>,
): readonly { readonly node: PlannedNode; readonly pack: string }[] {
  return plan
    .filter(({ runs }) => runs)
    .flatMap((node) => {
      const missing = namedPacks(node).filter((pack) => !usable.has(pack));
      return missing.map((pack) => ({ node, pack }));
    });
}

/** What a planned run would fail with because a pack is not there. */
export function findMissingPacks(plan: Plan, usable: ReadonlySet<string>): readonly Problem[] {
  return listMissingPacks(plan, usable).map(({ node, pack }) => describeMissing(node, pack));
}

/** A node with a pack param tells its packs by its params alone. */
function namedPacks({ definition, params }: PlannedNode): readonly string[] {
  if (findPackParam(definition.params) === undefined) return [];
  return definition.packs?.({ params, inputs: {} }) ?? [];
}

function findPackParam(params: z.ZodObject): string | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = params.shape;
  return Object.keys(shape).find((name) => shape[name]?.meta()?.['widget'] === 'pack');
}

function describeMissing({ id, definition }: PlannedNode, pack: string): Problem {
  return {
    ...{ node: id, param: findPackParam(definition.params) ?? 'pack', code: 'pack/unknown' },
    message: `The pack '${pack}' cannot be used here: install it under Packs, or choose another.`,
  };
}
