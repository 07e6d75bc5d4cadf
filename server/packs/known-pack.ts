import type { PackAbility } from './pack-ability.ts';

/** What one may do with weights. */
export type PackLicence = {
  readonly name: string;
  readonly url: string;
  /** Whether a person has to say yes to it before the weights are fetched. */
  readonly mustAccept: boolean;
  /** What the weights may not be used for, or what their makers advise against; null when nothing. */
  readonly limits: string | null;
};

/** A model that Tack can use once its pack is made with tools/export. */
export type KnownPack = {
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly summary: string;
  readonly licence: PackLicence;
  /** The id of its original checkpoint on the Hugging Face Hub: what tools/export starts from. */
  readonly checkpoint: string;
  readonly abilities: readonly PackAbility[];
};
