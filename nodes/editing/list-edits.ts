import type { Plan } from '#nodes/contract/plan/planned-node.ts';
import type { EditMode } from '#nodes/contract/toolbox.ts';
import { editImageParams } from './edit-image-params.ts';
import { invertImageParams } from './invert-image-params.ts';

/** An edit that a run may make: its node, and what its memory depends on. */
export type PlannedEdit = {
  readonly node: string;
  readonly pack: string;
  readonly mode: EditMode;
};

/** Lists the edits of a plan whose pack is known before it runs: of an inversion put in place it is not. */
export function listEdits(plan: Plan): readonly PlannedEdit[] {
  const edits: PlannedEdit[] = [];
  for (const node of plan) {
    if (node.definition.type !== 'edit-image' || !node.runs) continue;
    const source = node.sources.get('inversion');
    const inverting = plan.find(({ id, runs }) => id === source?.node && runs);
    if (inverting?.definition.type !== 'invert-image') continue;
    const { mode } = editImageParams.parse(node.params);
    edits.push({ node: node.id, pack: invertImageParams.parse(inverting.params).pack, mode });
  }
  return edits;
}
