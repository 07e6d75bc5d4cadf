import { blipBase } from './known/blip-base.ts';
import { clipB32 } from './known/clip-b32.ts';
import { clipL14 } from './known/clip-l14.ts';
import { dinov2Small } from './known/dinov2-small.ts';
import { florenceBase } from './known/florence-2-base.ts';
import { phi2 } from './known/phi-2.ts';
import { qwen3Small } from './known/qwen3-600m.ts';
import { sd15 } from './known/sd15.ts';
import type { KnownPack } from './known-pack.ts';

/** The full-size models of the method, newer ones in their places, and those that measure edits. */
export const knownPacks: readonly KnownPack[] = [
  sd15,
  blipBase,
  florenceBase,
  phi2,
  qwen3Small,
  clipB32,
  clipL14,
  dinov2Small,
];

/** The known pack of an id; undefined where Tack knows none. */
export function findKnownPack(id: string): KnownPack | undefined {
  return knownPacks.find((pack) => pack.id === id);
}
