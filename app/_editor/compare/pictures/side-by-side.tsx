import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { comparedLook, type PicturePair } from './picture-pair.ts';

/** Two pictures beside each other. */
export function SideBySide({ pair }: { readonly pair: PicturePair }) {
  const isTiny = useIsTiny(pair.first.src);
  return (
    <div className="grid grid-cols-2 gap-3">
      {[pair.first, pair.second].map(({ src, label }) => (
        <figure key={label}>
          <img src={src} alt={label} className={comparedLook(isTiny)} />
          <figcaption className="mt-1 text-11 text-ink-3">{label}</figcaption>
        </figure>
      ))}
    </div>
  );
}
