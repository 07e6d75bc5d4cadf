import { Download, Maximize2 } from 'lucide-react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { ShownValue } from '#app/_editor/state/view-store.ts';
import { Button } from '#app/_ui/button.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { fileName } from './file-name.ts';

/** What can be done with a stored value: look at it large, take it along. */
export function ValueActions({ value }: { readonly value: ShownValue }) {
  const { view } = useSession();
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        variant="bare"
        icon={Maximize2}
        onClick={() => view.setState({ shown: value })}
      >
        Open large
      </Button>
      <DownloadLink value={value} />
    </div>
  );
}

/** A link that saves a stored value as a file. */
export function DownloadLink({ value }: { readonly value: ShownValue }) {
  const name = fileName(value);
  return (
    <a
      href={`${pictureUrl(value.hash)}?download=${encodeURIComponent(name)}`}
      download={name}
      className={buttonLook('bare', 'small')}
    >
      <Download aria-hidden size={14} />
      Download
    </a>
  );
}
