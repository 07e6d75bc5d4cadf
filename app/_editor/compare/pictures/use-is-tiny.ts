import { useEffect, useState } from 'react';

const tinyPx = 128;

/** Whether a picture has so few pixels that smoothing them would show something that is not there. */
export function useIsTiny(src: string): boolean {
  const [isTiny, setTiny] = useState(false);
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => setTiny(picture.naturalWidth <= tinyPx);
    picture.src = src;
    return () => {
      picture.onload = null;
    };
  }, [src]);
  return isTiny;
}
