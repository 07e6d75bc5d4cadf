import { Picture } from './picture.tsx';

type MaskPictureProps = {
  readonly hash: string;
  readonly title: string;
  readonly className?: string | undefined;
};

/** A mask: white where the edit may act, the checkered ground where the picture stays. */
export function MaskPicture({ hash, title, className = '' }: MaskPictureProps) {
  return (
    // Always the dark checker: white has to stand out from it.
    <div data-theme="dark" className={`checkered isolate ${className}`}>
      <Picture
        hash={hash}
        title={`${title}, white where the edit may act`}
        className="size-full mix-blend-screen"
      />
    </div>
  );
}
