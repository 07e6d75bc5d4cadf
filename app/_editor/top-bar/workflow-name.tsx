import { useState } from 'react';
import { useDocument } from '#app/_editor/state/session.ts';
import { buttonLook } from '#app/_ui/button-look.ts';
import { RenameField } from './rename-field.tsx';

/** What the workflow is called; pressed, it can be called otherwise. */
export function WorkflowName() {
  const name = useDocument(({ workflow }) => workflow.name);
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <RenameField name={name} onClosed={() => setRenaming(false)} />;
  return (
    <h1 className="min-w-0 max-w-90 shrink">
      <button
        type="button"
        title="Rename"
        onClick={() => setRenaming(true)}
        className={`${buttonLook('bare')} min-w-0 max-w-full shrink px-2 font-medium text-ink-1`}
      >
        <span className="truncate">{name}</span>
        <span className="sr-only">, rename</span>
      </button>
    </h1>
  );
}
