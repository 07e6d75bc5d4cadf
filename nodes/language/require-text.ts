import { AppError } from '#nodes/contract/errors.ts';

/**
 * The text without spaces around it.
 *
 * @param limits what the text is called in a sentence, what to do when it is empty, most characters
 * @throws AppError text/empty or text/too-long
 */
export function requireText(
  text: string,
  limits: { readonly name: string; readonly advice: string; readonly most: number },
): string {
  const trimmed = text.trim();
  const { name, advice, most } = limits;
  if (trimmed === '') throw new AppError('text/empty', `The ${name} is empty: ${advice}.`);
  if (trimmed.length > most) {
    const count = (value: number) => value.toLocaleString('en-GB');
    throw new AppError(
      'text/too-long',
      `The ${name} has ${count(trimmed.length)} characters, but at most ${count(most)} are read.`,
      { details: { characters: trimmed.length, most } },
    );
  }
  return trimmed;
}
