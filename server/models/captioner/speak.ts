/** What it takes to read token ids. */
type Reader = {
  readonly tokenizer: {
    decode(ids: number[], options: { readonly skip_special_tokens: boolean }): string;
  };
  readonly settings: { readonly prefix: string };
};

/** What token ids say, without the prefix that every caption begins with. */
export function speak({ tokenizer, settings }: Reader, ids: readonly number[]): string {
  const text = tokenizer.decode([...ids], { skip_special_tokens: true });
  return text.slice(settings.prefix.trim().length).trim();
}
