import { Logo } from '#app/_ui/logo.tsx';

type CardPictureProps = {
  /** Where the picture is; null where there is none yet. */
  readonly src: string | null;
  readonly alt: string;
};

/** The picture at the top of a card. */
export function CardPicture({ src, alt }: CardPictureProps) {
  const frame = 'aspect-4/3 w-full border-b bg-surface-0';
  if (src === null) {
    return (
      <span aria-hidden className={`${frame} flex items-center justify-center`}>
        <span className="opacity-40">
          <Logo size={32} />
        </span>
      </span>
    );
  }
  return <img src={src} alt={alt} loading="lazy" className={`${frame} object-contain`} />;
}
