import { AppError } from '#nodes/contract/errors.ts';
import { type DeviceWish, deviceNames, isDeviceName } from './device-names.ts';

/**
 * The device a person asks for: `--device` first, then TACK_DEVICE, else any that works.
 *
 * @throws AppError usage/invalid
 */
export function readDeviceWish(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): DeviceWish {
  const word = option ?? (env['TACK_DEVICE'] || 'auto');
  if (word === 'auto' || isDeviceName(word)) return word;
  const known = ['auto', ...deviceNames].join(', ');
  const place = option === undefined ? ' (TACK_DEVICE)' : '';
  throw new AppError('usage/invalid', `'${word}' is no device${place}: there are ${known}.`);
}
