import path from 'node:path';
import { AutoProcessor, Florence2ForConditionalGeneration } from '@huggingface/transformers';
import { AppError } from '#nodes/contract/errors.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { sessionOptions } from '#server/models/sessions/session-options.ts';
import { stayLocal } from '#server/models/transformers/stay-local.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { FlorenceSection } from '#server/packs/pack-manifest.ts';
import { weightBytes } from '#server/packs/weight-bytes.ts';

async function load(pack: OpenedPack, { model: name, dtype }: FlorenceSection, device: DeviceName) {
  const folder = path.resolve(pack.folder, name);
  stayLocal();
  try {
    const processor = await AutoProcessor.from_pretrained(folder, { local_files_only: true });
    const model = await Florence2ForConditionalGeneration.from_pretrained(folder, {
      local_files_only: true,
      device,
      dtype,
      session_options: sessionOptions(weightBytes(pack.manifest, name), device),
    });
    const { tokenizer } = processor;
    if (!tokenizer) throw new RangeError('no tokenizer beside the model');
    return { model, processor, tokenizer, close: () => model.dispose() };
  } catch (cause) {
    throw new AppError('model/failed', `The captioner in ${folder} cannot be loaded.`, { cause });
  }
}

/** A pack's Florence-2 with transformers.js, loaded once. */
export function openFlorence({ shelf }: ModelPlaces, pack: OpenedPack, settings: FlorenceSection) {
  return shelf.keep(`${pack.digest}/${settings.model}`, () => load(pack, settings, shelf.device));
}
