import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { setTags } from '#app/_editor/document/edits/set-tags.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { TextField } from '#app/_ui/text-field.tsx';

const none: readonly string[] = [];

/** The tags of a workflow: Enter or a comma adds one. */
export function TagsField() {
  const { document } = useSession();
  const tags = useDocument(({ workflow }) => workflow.tags ?? none);
  const [draft, setDraft] = useState('');
  const change = (next: readonly string[]) =>
    document.edit('Change the tags', (workflow) => setTags(workflow, next));
  const add = () => {
    if (draft.trim() !== '') change([...tags, draft.trim()]);
    setDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the keys of the field within
    <div className="flex flex-col gap-2" onKeyDown={onKeyDown}>
      <TextField
        label="Tags"
        value={draft}
        placeholder="Add a tag"
        maxLength={40}
        onChange={setDraft}
      />
      {tags.length > 0 ? (
        <ul aria-label="Tags" className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex h-6 items-center gap-1 rounded-sm border bg-surface-2 pl-2 text-12"
            >
              {tag}
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => change(tags.filter((one) => one !== tag))}
                className="flex size-6 items-center justify-center text-ink-3 hover:text-ink-1"
              >
                <X aria-hidden size={12} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
