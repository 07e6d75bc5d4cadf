import { CirclePlus, Download, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { fileName } from '#app/_editor/inspector/result/file-name.ts';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { DirectionThumb } from '#app/_editor/values/tensors/direction-thumb.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { PreviewStrip } from './previews/preview-strip.tsx';
import { RenameForm } from './rename-form.tsx';
import type { useLibrary } from './use-library.ts';
import type { SavedDirection } from './use-saved-directions.ts';

type SavedLineProps = {
  readonly saved: SavedDirection;
  /** To the direction that is shown; null = not of one kind, undefined = none is shown. */
  readonly cosine: number | null | undefined;
  readonly library: ReturnType<typeof useLibrary>;
};

/** One saved direction. */
export function SavedLine({ saved, cosine, library }: SavedLineProps) {
  const { name, note, pack, tokens, width, artifact } = saved;
  const [isRenaming, setIsRenaming] = useState(false);
  const file = fileName({ type: 'direction', hash: artifact, title: name });
  const shared = { size: 'small' } as const;
  if (isRenaming) {
    return (
      <li className="border-t py-3">
        <RenameForm saved={saved} library={library} onClose={() => setIsRenaming(false)} />
      </li>
    );
  }
  return (
    <li className="flex flex-col gap-1 border-t py-3">
      <p className="wrap-anywhere font-medium">{name}</p>
      {note === '' ? null : <p className="wrap-anywhere text-12 text-ink-2">{note}</p>}
      <PreviewStrip preview={saved} />
      <DirectionThumb hash={artifact} title={name} />
      <p className="figures text-11 text-ink-3">
        {pack}, {tokens} × {width}
        {cosine === undefined ? null : <span className="ml-2 text-ink-2">{describe(cosine)}</span>}
      </p>
      <div className="flex gap-1">
        <IconButton
          {...shared}
          label={`Use ${name} in the graph`}
          icon={CirclePlus}
          onClick={() => library.use(saved)}
        />
        <IconButton
          {...shared}
          label={`Rename ${name}`}
          icon={Pencil}
          onClick={() => setIsRenaming(true)}
        />
        <a
          href={`${pictureUrl(artifact)}?download=${encodeURIComponent(file)}`}
          download={file}
          aria-label={`Export ${name}`}
          title="Export as .safetensors"
          className={buttonLook('bare', 'small', 'square')}
        >
          <Download aria-hidden size={14} />
        </a>
        <IconButton
          {...shared}
          label={`Delete ${name}`}
          icon={Trash2}
          onClick={() => void library.remove(saved)}
        />
      </div>
    </li>
  );
}

function describe(cosine: number | null): string {
  return cosine === null ? 'of another kind than this' : `cosine ${formatFigure(cosine)} to this`;
}
