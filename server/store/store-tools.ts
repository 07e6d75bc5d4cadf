import type { Toolbox, ToolName } from '#nodes/contract/toolbox.ts';
import { createImages, imagesVersion } from './images-tool.ts';
import { createTensors, tensorsVersion } from './tensors-tool.ts';
import type { ValueStore } from './value-store.ts';

/** The tools that need no model. */
export type StoreTools = Pick<Toolbox, 'images' | 'tensors'>;

const versions: Readonly<Record<keyof StoreTools, string>> = {
  images: imagesVersion,
  tensors: tensorsVersion,
};

/** The tools that work on stored values alone. */
export function createStoreTools(values: ValueStore): StoreTools {
  return { images: createImages(values), tensors: createTensors(values) };
}

/** Whether a tool needs no model. */
export function isStoreTool(name: ToolName): name is keyof StoreTools {
  return Object.hasOwn(versions, name);
}

/** What a key says of a tool that needs no model: its results are the same on every processor. */
export function describeStoreTool(name: keyof StoreTools) {
  return { version: versions[name], numerics: null };
}
