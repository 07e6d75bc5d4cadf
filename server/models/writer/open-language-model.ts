import path from 'node:path';
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  LogitsProcessorList,
  StoppingCriteriaList,
} from '@huggingface/transformers';
import { AppError } from '#nodes/contract/errors.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { sessionOptions } from '#server/models/sessions/session-options.ts';
import { choosePrecision } from '#server/models/transformers/choose-precision.ts';
import { FollowText } from '#server/models/transformers/follow-text.ts';
import { stayLocal } from '#server/models/transformers/stay-local.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { PackManifest } from '#server/packs/pack-manifest.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { weightBytes } from '#server/packs/weight-bytes.ts';
import { buildChat } from './build-chat.ts';
import { buildPrompt } from './build-prompt.ts';
import { DrawToken } from './draw-token.ts';
import type { LanguageModel, Writing } from './language-model.ts';
import { readChatTemplate } from './read-chat-template.ts';

type Settings = NonNullable<PackManifest['writer']>;

async function load(pack: OpenedPack, { model: name, dtype }: Settings, device: DeviceName) {
  const folder = path.resolve(pack.folder, name);
  stayLocal();
  try {
    return {
      chatTemplate: await readChatTemplate(folder),
      tokenizer: await AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
      model: await AutoModelForCausalLM.from_pretrained(folder, {
        local_files_only: true,
        device,
        dtype: choosePrecision(dtype, device),
        session_options: sessionOptions(weightBytes(pack.manifest, name), device),
      }),
    };
  } catch (cause) {
    throw new AppError('model/failed', `The language model in ${folder} cannot be loaded.`, {
      cause,
    });
  }
}

type Loaded = Awaited<ReturnType<typeof load>>;

async function write({ model, tokenizer }: Loaded, writing: Writing, addSpecialTokens: boolean) {
  const inputs = tokenizer(writing.prompt, { add_special_tokens: addSpecialTokens });
  const promptTokens = inputs.input_ids.dims.at(-1) ?? 0;
  const follow = new FollowText(tokenizer, promptTokens, writing);
  const stopping = new StoppingCriteriaList();
  stopping.push(follow);
  const drawing = new LogitsProcessorList();
  drawing.push(new DrawToken(writing.sampling));
  try {
    await model.generate({
      ...inputs,
      do_sample: false,
      max_new_tokens: writing.maxTokens,
      logits_processor: drawing,
      stopping_criteria: stopping,
    });
  } catch (cause) {
    throw new AppError('model/failed', 'The language model failed while it wrote.', { cause });
  }
  writing.signal.throwIfAborted();
  return { text: follow.written, tokens: follow.tokens };
}

/** How questions are put: as a text to go on with, or as turns of a conversation in the model's own words. */
function phraseFor(
  { tokenizer, chatTemplate }: Loaded,
  { style, template }: Settings,
): LanguageModel['phrase'] {
  if (style !== 'chat') return buildPrompt;
  return (question, shots) => {
    const { turns, begun } = buildChat(question, shots);
    const options = {
      ...{ tokenize: false, add_generation_prompt: true, ...template },
      ...(chatTemplate !== undefined && { chat_template: chatTemplate }),
    } as const;
    return `${tokenizer.apply_chat_template([...turns], options)}${begun}`;
  };
}

/** Opens a pack's language model with transformers.js: with KV cache, from the pack's files alone. */
export async function openLanguageModel(pack: OpenedPack, device: DeviceName) {
  const settings = requireAbility(pack.manifest, 'writer');
  const loaded = await load(pack, settings, device);
  // A chat template writes the special tokens itself.
  const addSpecialTokens = settings.style !== 'chat';
  return {
    context: settings.context,
    captionWords: settings.captionWords,
    phrase: phraseFor(loaded, settings),
    countTokens: (text) =>
      loaded.tokenizer.encode(text, { add_special_tokens: addSpecialTokens }).length,
    write: (writing) => write(loaded, writing, addSpecialTokens),
    close: async () => {
      await loaded.model.dispose();
    },
  } satisfies LanguageModel & { close(): Promise<void> };
}
