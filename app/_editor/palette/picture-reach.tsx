import { useQuery } from '@tanstack/react-query';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { describePicture } from './describe-picture.ts';

/** What to expect of a picture that the embedded pack does not know. */
export function PictureReach({ hash }: { readonly hash: string }) {
  const { data } = useQuery({
    queryKey: ['pictures', 'size', hash],
    queryFn: () => measure(pictureUrl(hash)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const words = data ? describePicture(data) : null;
  if (words === null) return null;
  return (
    <p role="note" className="text-12 text-ink-2">
      {words}
    </p>
  );
}

async function measure(url: string): Promise<{ readonly width: number; readonly height: number }> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}
