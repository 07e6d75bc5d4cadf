import path from 'node:path';
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  LogitsProcessorList,
  LogLevel,
  StoppingCriteriaList,
} from '@huggingface/transformers';
import { AppError } from '#nodes/contract/errors.ts';
import { sessionOptions } from '#server/models/sessions/session-options.ts';
import { weightBytes } from '#server/models/sessions/weight-bytes.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { DrawToken } from './draw-token.ts';
import type { LanguageModel, Writing } from './language-model.ts';
import { StopWhenFinished } from './stop-when-finished.ts';

/** Only files of packs are read, and nothing is copied into a cache. */
function stayLocal() {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.ERROR;
}

async function load(pack: OpenedPack) {
  const { model: name, dtype } = requireAbility(pack.manifest, 'writer');
  const folder = path.resolve(pack.folder, name);
  stayLocal();
  try {
    return {
      tokenizer: await AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
      model: await AutoModelForCausalLM.from_pretrained(folder, {
        local_files_only: true,
        device: 'cpu',
        dtype,
        session_options: sessionOptions(weightBytes(pack.manifest, name)),
      }),
    };
  } catch (cause) {
    throw new AppError('model/failed', `The language model in ${folder} cannot be loaded.`, {
      cause,
    });
  }
}

type Loaded = Awaited<ReturnType<typeof load>>;

async function write({ model, tokenizer }: Loaded, writing: Writing) {
  const inputs = tokenizer(writing.prompt);
  const promptTokens = inputs.input_ids.dims.at(-1) ?? 0;
  const stop = new StopWhenFinished(tokenizer, promptTokens, writing);
  const stopping = new StoppingCriteriaList();
  stopping.push(stop);
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
  return { text: stop.written, tokens: stop.tokens };
}

/** Opens a pack's language model with transformers.js: with KV cache, from the pack's files alone. */
export async function openPhi(pack: OpenedPack) {
  const { context, captionWords } = requireAbility(pack.manifest, 'writer');
  const loaded = await load(pack);
  return {
    context,
    captionWords,
    countTokens: (text) => loaded.tokenizer.encode(text).length,
    write: (writing) => write(loaded, writing),
    close: async () => {
      await loaded.model.dispose();
    },
  } satisfies LanguageModel & { captionWords: number; close(): Promise<void> };
}
