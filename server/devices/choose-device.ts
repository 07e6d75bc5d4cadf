import { AppError } from '#nodes/contract/errors.ts';
import { type DeviceName, type DeviceWish, deviceNames } from './device-names.ts';
import { deviceSettings } from './device-settings.ts';
import { nameHardware } from './name-hardware.ts';
import type { Trial } from './trial.ts';
import { tryDevice } from './try-device.ts';

/** A device that works, and why not another. */
export type ChosenDevice = {
  readonly name: DeviceName;
  readonly wish: DeviceWish;
  /** What the hardware is called. */
  readonly hardware: string;
  /** Devices that `auto` would have liked better; none where the person chose. */
  readonly passedOver: readonly { readonly device: DeviceName; readonly reason: string }[];
};

/**
 * Finds the device that models run on: the one asked for, or the first that works.
 *
 * @throws AppError device/unavailable where the one that was asked for cannot be used
 */
export async function chooseDevice(
  wish: DeviceWish,
  trying: (device: DeviceName) => Promise<Trial> = tryDevice,
): Promise<ChosenDevice> {
  if (wish === 'auto') return chooseFirst(trying);
  // The processor is always there; what else could be wrong with it shows when a model is opened.
  const trial = wish === 'cpu' ? null : await trying(wish);
  if (trial && !trial.works) throw refuse(trial);
  return { name: wish, wish, hardware: await nameHardware(wish), passedOver: [] };
}

async function chooseFirst(trying: (device: DeviceName) => Promise<Trial>): Promise<ChosenDevice> {
  const passedOver: { device: DeviceName; reason: string }[] = [];
  for (const device of deviceNames) {
    const { systems, isAutomatic } = deviceSettings[device];
    if (!systems.includes(`${process.platform}-${process.arch}`)) continue;
    if (!isAutomatic) {
      passedOver.push({ device, reason: 'it is used only when asked for by name' });
      continue;
    }
    const trial = device === 'cpu' ? null : await trying(device);
    if (!trial || trial.works) {
      const hardware = await nameHardware(device);
      return { name: device, wish: 'auto', hardware, passedOver };
    }
    passedOver.push({ device, reason: trial.reason ?? 'it does not work' });
  }
  throw new Error('There is no processor.');
}

function refuse({ device, reason, remedy }: Trial): AppError {
  const sentence = `The device ${device} cannot be used: ${reason}. ${remedy ?? ''}`.trim();
  return new AppError('device/unavailable', sentence, { details: { device, reason, remedy } });
}
