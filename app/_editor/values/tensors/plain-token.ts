const marks: Readonly<Record<string, string>> = {
  '<|startoftext|>': '[begin]',
  '<|endoftext|>': '[end]',
};

/** A token as a person reads it: without the tokenizer's signs for the ends of words. */
export function plainToken(token: string): string {
  return marks[token] ?? token.replace(/<\/w>$/, '');
}
