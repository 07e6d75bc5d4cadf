import { limits } from '#app/_editor/document/limits.ts';
import { TextDialog } from './text-dialog.tsx';

type TagsDialogProps = {
  readonly tags: readonly string[];
  readonly onSave: (tags: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks for the tags of a workflow. */
export function TagsDialog({ tags, onSave, onClose }: TagsDialogProps) {
  return (
    <TextDialog
      title="Change tags"
      label="Tags"
      hint="Separated by commas."
      text={tags.join(', ')}
      maxLength={limits.tags * (limits.tag + 2)}
      refuse={refuseTags}
      onSave={(text) => onSave(splitTags(text))}
      onClose={onClose}
    />
  );
}

function splitTags(text: string): readonly string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function refuseTags(text: string): string | null {
  const tags = splitTags(text);
  if (tags.length > limits.tags) return `A workflow has at most ${limits.tags} tags.`;
  const long = tags.find((tag) => tag.length > limits.tag);
  return long === undefined ? null : `A tag has at most ${limits.tag} letters: ${long}`;
}
