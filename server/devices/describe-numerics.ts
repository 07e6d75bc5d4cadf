import { availableParallelism } from 'node:os';
import type { DeviceName } from './device-names.ts';
import { deviceSettings } from './device-settings.ts';
import { nameProcessor } from './name-hardware.ts';
import { readRuntimePackage } from './runtime-package.ts';

/** What sessions on every device are optimised by. */
export const optimisation = 'all';

/**
 * All that changes a model's numbers besides its weights and inputs; part of every cache key.
 *
 * @param hardware what the hardware is called, where it is not the processor
 */
export function describeNumerics(device: DeviceName, hardware = nameProcessor()): string {
  const { arithmetic, memoryArena, usesThreads } = deviceSettings[device];
  return [
    `onnxruntime ${readRuntimePackage().version}`,
    device,
    arithmetic,
    `optimisation ${optimisation}`,
    ...(usesThreads ? [`up to ${availableParallelism()} threads`] : []),
    ...(memoryArena ? ['memory arena'] : []),
    hardware,
  ].join(', ');
}
