import type { HubPlace } from './hub/hub-file.ts';
import type { PackAbility } from './pack-ability.ts';

/** Which files of a repository belong to a pack. */
export type HubSource = HubPlace & {
  /** Glob patterns of paths; of what they match, only kinds that Tack takes are fetched. */
  readonly files: readonly string[];
  /** The folder of the pack that they go to; its root unless told. */
  readonly into?: string;
};

/** What one may do with weights. */
export type PackLicence = {
  readonly name: string;
  readonly url: string;
  /** Whether a person has to say yes to it before the weights are fetched. */
  readonly mustAccept: boolean;
  /** What the weights may not be used for, or what their makers advise against; null when nothing. */
  readonly limits: string | null;
};

/** A model that Tack can fetch, or use once its pack is made with tools/export. */
export type KnownPack = {
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly summary: string;
  readonly licence: PackLicence;
  /** The id of its original checkpoint on the Hugging Face Hub: what tools/export starts from. */
  readonly checkpoint: string;
  /** Where ONNX exports of it lie; none when the Hub has none that can be used. */
  readonly sources: readonly HubSource[];
  readonly abilities: readonly PackAbility[];
  /** Before it is installed sizes are known roughly only: exports differ. */
  readonly needs: {
    readonly downloadBytes: number;
    readonly memoryBytes: number;
    readonly device: string;
  };
};
