import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A model's own template of a conversation, where it lies in a file of its own: newer checkpoints keep
 * it there, and transformers.js looks for it in tokenizer_config.json alone.
 *
 * @returns undefined where the folder has none
 */
export async function readChatTemplate(folder: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, 'chat_template.jinja'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
