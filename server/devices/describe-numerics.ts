import { availableParallelism } from 'node:os';
import type { DeviceName } from './device-names.ts';
import { deviceSettings } from './device-settings.ts';
import { nameProcessor } from './name-hardware.ts';
import { readRuntimePackage } from './runtime-package.ts';

/** What sessions on every device are optimised by. */
export const optimisation = 'all';

/** In the words of a cache key: which UNets take their rows one at a time. */
function describeRows(rowLimit: number): readonly string[] {
  if (rowLimit === Number.POSITIVE_INFINITY) return [];
  return [
    rowLimit === 0 ? 'row by row' : `row by row above ${(rowLimit / 1e9).toFixed(2)} GB of weights`,
  ];
}

/**
 * All that changes a model's numbers besides its weights and inputs; part of every cache key.
 *
 * @param hardware what the hardware is called, where it is not the processor
 * @param rowLimit weights (bytes) up to which a UNet takes all rows of a step at once
 */
export function describeNumerics(
  device: DeviceName,
  hardware = nameProcessor(),
  rowLimit = Number.POSITIVE_INFINITY,
): string {
  const { arithmetic, memoryArena, usesThreads } = deviceSettings[device];
  return [
    `onnxruntime ${readRuntimePackage().version}`,
    device,
    arithmetic,
    `optimisation ${optimisation}`,
    ...(usesThreads ? [`up to ${availableParallelism()} threads`] : []),
    ...(memoryArena ? ['memory arena'] : []),
    ...describeRows(rowLimit),
    hardware,
  ].join(', ');
}
