export type ParsedCaptions = {
  readonly before: readonly string[];
  readonly after: readonly string[];
};

const captionLine = /^\s*Caption\s*\d+\s*:\s*(.*?)\s*$/;
const sectionEnd = /\n\s*\n\s*\n|Before transformation|<\|endoftext\|>/;

/** The captions of a section, in order; lines of other kinds are skipped, empty captions too. */
const readCaptions = (section: string) =>
  section
    .split('\n')
    .map((line) => captionLine.exec(line)?.[1])
    .filter((caption) => caption !== undefined)
    .filter((caption) => caption !== '');

/**
 * Reads what the model wrote after our question, and nothing that it invented beyond.
 *
 * @param known    the question's own captions before the edit
 * @param written  the continuation alone; it may begin amid the captions before or after
 * @param writesAfter  true when the prompt already ended with the heading of the captions after
 */
export function parseCaptions(
  known: readonly string[],
  written: string,
  writesAfter: boolean,
): ParsedCaptions {
  // A prompt that asks for the captions after ends with "Caption 1:".
  const whole = writesAfter ? `Caption 1:${written}` : written;
  const ours = whole.split(sectionEnd)[0] ?? '';
  if (writesAfter) return { before: known, after: readCaptions(ours) };
  const [before = '', after = ''] = ours.split(/After transformation:?/);
  return { before: [...known, ...readCaptions(before)], after: readCaptions(after) };
}
