type QuotedTextProps = { readonly text: string; readonly className?: string | undefined };

/** A caption or another text, as somebody said it. */
export function QuotedText({ text, className = '' }: QuotedTextProps) {
  if (text.trim() === '') return <p className="text-ink-3 italic">Empty text</p>;
  return <blockquote className={`wrap-anywhere ${className}`}>“{text}”</blockquote>;
}
