import { cpus } from 'node:os';
import { askNvidia } from './ask-nvidia.ts';
import type { DeviceName } from './device-names.ts';

/** What the machine's processor is called. */
export function nameProcessor(): string {
  return `${process.arch} ${cpus()[0]?.model ?? 'unknown'}`.trim();
}

/** What the hardware behind a device is called, as far as the system tells. */
export async function nameHardware(device: DeviceName): Promise<string> {
  if (device !== 'cuda') return nameProcessor();
  const [card] = (await askNvidia()).cards;
  return card ? `${card.name}, driver ${card.driver}` : 'an NVIDIA card';
}
