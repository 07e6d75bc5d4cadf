import { useState } from 'react';
import * as z from 'zod';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { ControlProps } from './control-props.ts';

/** Any value as JSON: the last resort, and the way to see what no other field can show. */
export function JsonControl({ value, onChange, field }: ControlProps) {
  const [draft, setDraft] = useState<string>();
  const parsed = draft === undefined ? undefined : parse(draft);
  return (
    <TextArea
      {...field}
      mono
      value={draft ?? JSON.stringify(value ?? null, null, 2)}
      error={parsed?.success === false ? 'This is not JSON yet.' : field.error}
      onChange={(text, isFinal) => {
        setDraft(text);
        const next = parse(text);
        if (!next.success) return;
        onChange(next.data, isFinal);
        if (isFinal) setDraft(undefined);
      }}
    />
  );
}

function parse(text: string) {
  try {
    return z.json().safeParse(JSON.parse(text));
  } catch {
    return { success: false } as const;
  }
}
