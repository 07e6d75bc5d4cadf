import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import type { PackAbility } from '../pack-ability.ts';
import type { PackAssumption, PackGraph, PackManifest, PackPrecision } from '../pack-manifest.ts';

/** A repository or folder without a pack.json, by what it lists. */
export type Repository = {
  /** What is told of it. */
  readonly name: string;
  readonly paths: readonly string[];
  /** The model that it should be an export of. */
  readonly title: string;
};

/** A graph of a checkpoint: what a manifest says of it, and the model without its large weights. */
export type CheckpointGraph = { readonly graph: PackGraph; readonly model: ModelProto };

/** The files of a repository that were chosen and are here, by their paths in it. */
export type Checkpoint = {
  readonly name: string;
  /** Whether a file is among them. */
  has(path: string): boolean;
  /** A file of settings; undefined where it was not chosen. @throws AppError pack/unsupported when it is no JSON */
  readJson(path: string): Promise<unknown>;
  /** @throws AppError pack/unsupported when it is no graph that can be described */
  readGraph(path: string): Promise<CheckpointGraph>;
};

/** What a manifest says of a checkpoint's models. */
export type DescribedPack = {
  readonly sections: Partial<Pick<PackManifest, PackAbility>>;
  readonly assumed: readonly PackAssumption[];
};

/** Which files of a repository make a pack, and how they are read. */
export type RecipePlan = {
  /** Small files: they come first, and say whether this is the kind of model that is wanted. */
  readonly settings: readonly string[];
  /** Graphs; the weights that they keep outside are taken as they name them. */
  readonly graphs: readonly string[];
  /** Where in the pack a file of the repository goes. */
  place(path: string): string;
  /** Refuses another kind of model before its weights are fetched. @throws AppError pack/wrong-kind */
  requireKind(checkpoint: Checkpoint): Promise<void>;
  /** @throws AppError pack/unsupported, pack/wrong-kind */
  describe(checkpoint: Checkpoint): Promise<DescribedPack>;
};

/**
 * Plans how a pack of one kind is put together from a repository.
 *
 * @param variant the precision that is wanted; null for whatever the repository has as its own
 * @throws AppError pack/wrong-kind, pack/unsupported
 */
export type Recipe = (repository: Repository, variant: PackPrecision | null) => RecipePlan;
