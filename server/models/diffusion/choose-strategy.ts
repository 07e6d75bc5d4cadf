import type { EditRequest } from '#nodes/contract/toolbox.ts';
import type { EditSettings, EditStrategy } from '#server/diffusion/edit-strategy.ts';
import { guidedEdit } from '#server/diffusion/guided-edit.ts';
import { injectedEdit } from '#server/diffusion/injected-edit.ts';
import { plainEdit } from '#server/diffusion/plain-edit.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';

/** The way of editing that was asked for, with its models opened. */
export async function chooseStrategy(
  opened: OpenedDiffusion,
  settings: EditSettings,
  { mode, attention, carry }: EditRequest,
): Promise<EditStrategy> {
  const { defaults } = opened.settings;
  const predict = await opened.unet();
  switch (mode) {
    case 'plain':
      return plainEdit({ ...settings, predict });
    case 'guided': {
      const stepSize = attention ?? defaults.attentionGuided;
      const referenceAndGradient = await opened.gradientUnet();
      return guidedEdit({ ...settings, predict, carry, stepSize, referenceAndGradient });
    }
    case 'injected': {
      const mix = attention ?? defaults.attentionInjected;
      const predictWithReference = await opened.gatedUnet();
      return injectedEdit({ ...settings, predict, mix, predictWithReference });
    }
  }
}
