import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';

/** A special token: its text, alone or among its properties. */
const specialToken = z.union([z.string(), z.object({ content: z.string() })]);
const configSchema = z.looseObject({ pad_token: specialToken.nullish() });

async function readJson(file: string): Promise<object> {
  try {
    return z.looseObject({}).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('pack/invalid', `The tokenizer file ${file} cannot be read.`, { cause });
  }
}

/**
 * Opens the tokenizer of a folder with tokenizer.json and tokenizer_config.json.
 *
 * @returns the tokenizer and the id it pads with, if it has one
 * @throws  AppError pack/invalid
 */
export async function openTokenizer(folder: string) {
  const model = await readJson(path.join(folder, 'tokenizer.json'));
  const config = await readJson(path.join(folder, 'tokenizer_config.json'));
  const tokenizer = new Tokenizer(model, config);
  const padding = configSchema.parse(config).pad_token;
  const text = typeof padding === 'object' ? padding?.content : padding;
  return { tokenizer, pad: text === undefined ? undefined : tokenizer.token_to_id(text) };
}
