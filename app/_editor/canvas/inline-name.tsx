import { useEffect, useRef } from 'react';

type InlineNameProps = {
  readonly label: string;
  readonly value: string;
  /** The new name, or null where it was left as it was. */
  readonly onDone: (text: string | null) => void;
};

/** A name being written in its place: Enter keeps it, Escape leaves it. */
export function InlineName({ label, value, onDone }: InlineNameProps) {
  const box = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const finish = (text: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(text);
  };
  return (
    <input
      ref={box}
      aria-label={label}
      defaultValue={value}
      maxLength={200}
      className="nodrag nopan well h-6 min-w-0 flex-1 px-1 text-13 font-medium"
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
