/** A word of a caption and the tokens it was cut into. */
export type TokenWord = { readonly text: string; readonly first: number; readonly last: number };

/** What CLIP's tokenizer puts at the end of a word's last token. */
const wordEnd = '</w>';

/**
 * Joins tokens to words. Where no token tells where a word ends, each token is a word; begin and end
 * tokens stand for themselves.
 *
 * @param tokens as the text encoder's tokenizer names them: `un`, `usual</w>`
 */
export function groupWords(tokens: readonly string[]): readonly TokenWord[] {
  const areMarked = tokens.some((token) => token.endsWith(wordEnd));
  const words: TokenWord[] = [];
  let text = '';
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    const goesOn = areMarked && !token.endsWith(wordEnd) && !token.startsWith('<|');
    text += token.endsWith(wordEnd) ? token.slice(0, -wordEnd.length) : token;
    if (goesOn && at < tokens.length - 1 && !tokens[at + 1]?.startsWith('<|')) continue;
    words.push({ text, first, last: at });
    text = '';
    first = at + 1;
  }
  return words;
}
