import type { ShownValue } from '#app/_editor/state/view-store.ts';
import type { PortType } from '#nodes/contract/ports.ts';

const endings: Readonly<Record<PortType, string>> = {
  image: 'png',
  mask: 'png',
  text: 'json',
  captions: 'json',
  number: 'json',
  metrics: 'json',
  embedding: 'safetensors',
  direction: 'safetensors',
  latents: 'safetensors',
  inversion: 'safetensors',
};

/** What a stored value is called as a file: its title in small letters, the start of its hash, its kind. */
export function fileName({ type, hash, title }: ShownValue): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [type];
  return `${words.join('-').slice(0, 60)}-${hash.slice(0, 8)}.${endings[type]}`;
}
