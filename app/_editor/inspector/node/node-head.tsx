import { useState } from 'react';
import { setTitle } from '#app/_editor/document/edits/set-title.ts';
import { PauseSwitch } from '#app/_editor/overrides/pausing/pause-switch.tsx';
import { iconOf } from '#app/_editor/palette/node-categories.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { TextField } from '#app/_ui/text-field.tsx';
import type { NodeProps } from './node-props.ts';

/** What a node is called and what it does. */
export function NodeHead({ node, definition }: NodeProps) {
  const { document } = useSession();
  const Icon = iconOf(node.type);
  const [draft, setDraft] = useState<string>();
  const usual = definition?.title ?? node.type;
  const rename = (title: string, isFinal: boolean) => {
    setDraft(isFinal ? undefined : title);
    const next = title.trim() === usual ? '' : title;
    document.editGraph(
      'Rename a node',
      (graph) => setTitle(graph, node.id, next),
      `title ${node.id}`,
    );
  };
  return (
    <header className="flex flex-col gap-1 px-3 pt-3 pb-1">
      <div className="flex items-center gap-2">
        <Icon aria-hidden size={16} className="shrink-0 text-ink-3" />
        <h2 className="sr-only">{node.title ?? usual}</h2>
        <div className="min-w-0 flex-1">
          <TextField
            label="Title"
            hideLabel
            value={draft ?? node.title ?? usual}
            placeholder={usual}
            maxLength={200}
            onChange={rename}
          />
        </div>
        <PauseSwitch node={node.id} />
      </div>
      <p className="text-12 text-ink-2">{definition?.summary}</p>
    </header>
  );
}
