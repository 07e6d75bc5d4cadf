import { DocumentThumb } from '../document-thumb.tsx';
import { PlainDifference } from './plain-difference.tsx';
import type { ThreeWayProps } from './three-way-props.ts';

/** Three values side by side; words that differ from the old automatic one are marked. */
export function ThreeWay({ type, override, current }: ThreeWayProps) {
  const { replaces, value } = override;
  const columns = [
    { title: 'Old automatic value', shown: replaces },
    { title: 'Yours', shown: value },
    { title: 'New automatic value', shown: current.value },
  ];
  return (
    <div className="grid grid-cols-3 gap-4">
      {columns.map(({ title, shown }) => (
        <section key={title} aria-label={title} className="flex min-w-0 flex-col gap-2">
          <h3 className="text-12 font-medium text-ink-2">{title}</h3>
          {shown === undefined ? (
            <p className="text-ink-3">Not known: the node had not run.</p>
          ) : type === 'text' || type === 'captions' ? (
            <PlainDifference type={type} base={replaces} value={shown} />
          ) : (
            <DocumentThumb type={type} value={shown} title={title} />
          )}
        </section>
      ))}
    </div>
  );
}
