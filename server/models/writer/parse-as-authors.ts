import type { ParsedCaptions } from './parse-captions.ts';

/** Lines that begin with "Caption", each from its last ": " on. */
const readCaptions = (section: string) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('Caption'))
    .map((line) => line.split(': ').at(-1) ?? '');

/**
 * Reads prompt and continuation as the authors' code does: what follows the *last* "Before
 * transformation", even if the model invented it; a caption loses what comes before its last colon.
 *
 * @returns null where their code fails for want of captions after
 * @see     https://github.com/nlx-group/pix2pix-onthefly decoder_utils.py
 */
export function parseAsAuthors(text: string): ParsedCaptions | null {
  const [whole = ''] = text.split('<|endoftext|>');
  const last = whole.split('Before transformation').at(-1) ?? '';
  const [before = '', after] = last.split('After transformation');
  return after === undefined ? null : { before: readCaptions(before), after: readCaptions(after) };
}
