import { listPacks } from '#server/packs/list-packs.ts';
import type { EditOptions } from './edit-options.ts';

/** The models of the paper beside Stable Diffusion. */
const ofThePaper = { captioner: 'blip-base', writer: 'phi-2' } as const;

/**
 * Says which packs describe the picture and write captions where only the pack of the edit was named:
 * that pack where it can, else those of the paper.
 */
export async function choosePacks(
  options: EditOptions,
  packsFolders: readonly string[],
): Promise<EditOptions> {
  const { pack } = options;
  if (pack === undefined) return options;
  const abilities = (await listPacks(packsFolders)).find(({ id }) => id === pack)?.abilities ?? [];
  const choose = (role: 'captioner' | 'writer') =>
    options[role] ?? (abilities.includes(role) ? pack : ofThePaper[role]);
  return { ...options, captioner: choose('captioner'), writer: choose('writer') };
}
