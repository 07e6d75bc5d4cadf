import type { CaptionPair } from './caption-pairs.ts';
import { changeOfPair } from './change-of-pair.ts';
import { nameApart } from './find-target.ts';
import { readCaption } from './read-caption.ts';

/** A pair's change as a request, "make the circle green"; null where it is not one word of one thing. */
export function tellChange({ before, after }: CaptionPair): string | null {
  const [gained, ...more] = changeOfPair(before, after).gained;
  if (gained === undefined || more.length > 0) return null;
  const [was, will] = [readCaption(before).things, readCaption(after).things];
  const at = will.findIndex(({ words }) => words.includes(gained));
  const [from, to] = [was[at], will[at]];
  if (!from || !to || was.length !== will.length) return null;
  const name = nameApart(from, was);
  if (to.noun !== gained) return `make the ${name} ${gained}`;
  return `turn the ${name} into ${/^[aeiou]/.test(gained) ? 'an' : 'a'} ${gained}`;
}
