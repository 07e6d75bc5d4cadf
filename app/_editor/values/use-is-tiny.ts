import { useEffect, useState } from 'react';

/** Pictures up to this width are enlarged in whole pixels: smoothing would show what is not there. */
export const tinyPx = 128;

/** Whether a picture is so small that its pixels should be seen; false until it has loaded. */
export function useIsTiny(src: string | undefined): boolean {
  const [tiny, setTiny] = useState<string>();
  useEffect(() => {
    if (src === undefined) return;
    const picture = new Image();
    picture.onload = () => {
      if (picture.naturalWidth <= tinyPx) setTiny(src);
    };
    picture.src = src;
    return () => {
      picture.onload = null;
    };
  }, [src]);
  return src !== undefined && tiny === src;
}
