'use client';

import { useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { Icon } from '#app/_ui/icon.ts';

type FileButtonProps = {
  readonly label: string;
  readonly icon: Icon;
  /** What may be chosen, for example ".json,.png". */
  readonly accept: string;
  readonly multiple?: boolean | undefined;
  readonly busy?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A button that asks for files. */
export function FileButton(props: FileButtonProps) {
  const { label, icon, accept, multiple = false, busy, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={`${label}: files`}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button icon={icon} busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
