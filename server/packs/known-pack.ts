import type { HubPlace } from './hub/hub-file.ts';
import type { PackAbility } from './pack-ability.ts';
import type { FlorenceSection, PackManifest, PackPrecision } from './pack-manifest.ts';

/** What one may do with weights. */
export type PackLicence = {
  readonly name: string;
  readonly url: string;
  /** Whether a person has to say yes to it before the weights are fetched. */
  readonly mustAccept: boolean;
  /** What the weights may not be used for, or what their makers advise against; null when nothing. */
  readonly limits: string | null;
};

/** An export that others publish, and the precision in which it is taken from there. */
export type KnownSource = HubPlace & { readonly variant: PackPrecision };

type DiffusionSection = NonNullable<PackManifest['diffusion']>;
type WriterSection = NonNullable<PackManifest['writer']>;

/** What a pack.json says that no export holds, by the kind of the model. */
export type KnownSettings =
  | {
      readonly kind: 'stable-diffusion';
      readonly defaults: Pick<
        DiffusionSection['defaults'],
        'steps' | 'guidance' | 'attentionGuided' | 'attentionInjected'
      >;
      readonly preview: NonNullable<DiffusionSection['preview']>;
      /** What the original checkpoint says, for exports that leave its settings out. */
      readonly original: {
        readonly size: number;
        /** Pixels a side for one of the latents. */
        readonly reduction: number;
        readonly scale: number;
        readonly tokens: number;
      };
    }
  | {
      readonly kind: 'blip';
      readonly prefix: string;
      readonly minTokens: number;
      readonly maxTokens: number;
      readonly beams: number;
    }
  | ({ readonly kind: 'florence-2' } & Pick<FlorenceSection, 'task' | 'minTokens' | 'maxTokens'>)
  | ({
      readonly kind: 'writer';
      /** What its config.json calls it. */
      readonly modelType: string;
    } & Pick<WriterSection, 'captionWords' | 'style' | 'template'>)
  | { readonly kind: 'clip' }
  | { readonly kind: 'dinov2' };

/** A model that Tack knows how to use: installed from an export of others, or from one of tools/export. */
export type KnownPack = {
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly summary: string;
  readonly licence: PackLicence;
  /** The id of its original checkpoint on the Hugging Face Hub: what tools/export starts from. */
  readonly checkpoint: string;
  /** Exports of it by name, the recommended one first; none where it has to be made with tools/export. */
  readonly sources: readonly KnownSource[];
  /** Whether tools/export can make a pack of it. */
  readonly hasExporter: boolean;
  readonly abilities: readonly PackAbility[];
  /**
   * What it needs of a machine, in sentences: as measured at full size, else what its published number
   * of parameters takes at least, said to be no more than that.
   */
  readonly needs: string;
  readonly reach: Pick<PackManifest['reach'], 'world' | 'better'>;
  readonly settings: KnownSettings;
};
