import { passingLimits } from './passing-limits.ts';

/** The end of a text, as much as may pass. */
export function endOfText(text: string): string {
  let end = text.slice(-passingLimits.characters);
  while (Buffer.byteLength(JSON.stringify(end)) > passingLimits.bytes) {
    end = end.slice(Math.ceil(end.length / 10));
  }
  return end.replace(/^\p{Surrogate}/u, ''); // half a character
}
