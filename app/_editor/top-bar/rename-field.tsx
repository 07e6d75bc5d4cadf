import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { limits } from '#app/_editor/document/limits.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { renameWorkflow } from './rename-workflow.ts';

type RenameFieldProps = { readonly name: string; readonly onClosed: () => void };

/** The workflow's name while it is being changed: Enter keeps it, Escape does not; a refusal stands below. */
export function RenameField({ name, onClosed }: RenameFieldProps) {
  const session = useSession();
  const [refusal, setRefusal] = useState<string | null>(null);
  const isGivenUp = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const finish = async (text: string) => {
    const sentence = await renameWorkflow(session, text);
    setRefusal(sentence);
    if (sentence === null) onClosed();
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    isGivenUp.current = event.key === 'Escape';
    event.currentTarget.blur();
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    if (isGivenUp.current) onClosed();
    else void finish(event.currentTarget.value);
  };
  return (
    <span className="relative">
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: a person has just asked to rename
        autoFocus
        aria-label="Name of the workflow"
        aria-invalid={refusal === null ? undefined : true}
        aria-describedby={refusal === null ? undefined : 'rename-refusal'}
        defaultValue={name}
        maxLength={limits.title}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        className="well h-7 w-70 px-2 font-medium"
      />
      {refusal !== null && (
        <span
          id="rename-refusal"
          role="alert"
          className="floating absolute top-8 left-0 z-30 w-70 p-2 text-12 text-danger"
        >
          {refusal}
        </span>
      )}
    </span>
  );
}
