import type { ChosenDevice } from './choose-device.ts';

/** One line for a person: what models run on, and why not on anything better. */
export function describeChoice({ name, hardware, passedOver }: ChosenDevice): string {
  const reasons = passedOver.map(({ device, reason }) => `${device}: ${reason}`).join('; ');
  const others = reasons === '' ? '' : ` (${reasons})`;
  return `Models run on ${name}, ${hardware}${others}.`;
}
