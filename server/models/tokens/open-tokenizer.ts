import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { clipTokenizer } from './clip-tokenizer.ts';

/** A special token: its text, alone or among its properties. */
const specialToken = z.union([z.string(), z.object({ content: z.string() })]);
const configSchema = z.looseObject({ pad_token: specialToken.nullish() });

const vocabSchema = z.record(z.string(), z.int().nonnegative());

async function read<T>(file: string, parse: (text: string) => T): Promise<T> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new AppError('pack/invalid', `The tokenizer file ${file} cannot be read.`, { cause });
  }
}

const readJson = (file: string) => read(file, (text) => z.looseObject({}).parse(JSON.parse(text)));

/** Older checkpoints of CLIP have a vocabulary and its merges in place of tokenizer.json. */
async function readModel(folder: string): Promise<object> {
  const whole = path.join(folder, 'tokenizer.json');
  const isThere = await access(whole).then(
    () => true,
    () => false,
  );
  if (isThere) return readJson(whole);
  const vocab = await read(path.join(folder, 'vocab.json'), (text) =>
    vocabSchema.parse(JSON.parse(text)),
  );
  const merges = await read(path.join(folder, 'merges.txt'), (text) => text);
  return clipTokenizer({ vocab, merges });
}

/**
 * Opens the tokenizer of a folder with tokenizer_config.json and either tokenizer.json or CLIP's
 * vocab.json and merges.txt.
 *
 * @returns the tokenizer and the id it pads with, if it has one
 * @throws  AppError pack/invalid
 */
export async function openTokenizer(folder: string) {
  const model = await readModel(folder);
  const config = await readJson(path.join(folder, 'tokenizer_config.json'));
  const tokenizer = new Tokenizer(model, config);
  const padding = configSchema.parse(config).pad_token;
  const text = typeof padding === 'object' ? padding?.content : padding;
  return { tokenizer, pad: text === undefined ? undefined : tokenizer.token_to_id(text) };
}
