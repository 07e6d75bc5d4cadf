import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { Button } from '#app/_ui/button.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { comparedLook, type PicturePair } from './picture-pair.ts';

const usualMs = 600;

/** Two pictures in turn at one place; who asks for less motion turns them over by hand. */
export function Blink({ pair }: { readonly pair: PicturePair }) {
  const isTiny = useIsTiny(pair.first.src);
  const [isSecond, setSecond] = useState(false);
  const [everyMs, setEveryMs] = useState(usualMs);
  const [isGoing, setGoing] = useState(
    () => !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  );
  useEffect(() => {
    if (!isGoing) return;
    const timer = setInterval(() => setSecond((before) => !before), everyMs);
    return () => clearInterval(timer);
  }, [isGoing, everyMs]);
  const { src, label } = isSecond ? pair.second : pair.first;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-end gap-3">
        <Button icon={isGoing ? Pause : Play} onClick={() => setGoing(!isGoing)}>
          {isGoing ? 'Stop blinking' : 'Blink'}
        </Button>
        <Button onClick={() => setSecond(!isSecond)}>Turn over</Button>
        <div className="w-60">
          <NumberSlider
            label="Every"
            unit="ms"
            value={everyMs}
            min={200}
            max={2000}
            step={100}
            onChange={setEveryMs}
          />
        </div>
      </div>
      <figure>
        <img src={src} alt={label} className={comparedLook(isTiny)} />
        <figcaption className="mt-1 text-11 text-ink-3">{label}</figcaption>
      </figure>
    </div>
  );
}
