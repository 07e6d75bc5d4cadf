import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '#nodes/contract/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the words after a command.
 *
 * @param names what each word that is no option stands for; all are needed
 * @throws AppError usage/invalid
 */
export function parseCommand<const O extends Options>(
  args: readonly string[],
  options: O,
  names: readonly string[],
) {
  const { values, positionals } = parse(args, options);
  if (positionals.length < names.length) {
    throw refuse(`${names[positionals.length]} is missing`);
  }
  if (positionals.length > names.length) {
    const surplus = positionals[names.length];
    throw refuse(`'${surplus}' is one word too many; put a sentence in quotes`);
  }
  return { values, words: positionals };
}

function parse<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split('. ');
    throw refuse(sentence ?? error.message);
  }
}

function refuse(reason: string): AppError {
  return new AppError('usage/invalid', `${reason}. 'tack --help' says what can be asked for.`);
}
