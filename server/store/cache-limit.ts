import { AppError } from '#nodes/contract/errors.ts';

const defaultGigabytes = 4;

/**
 * Room for stored values: TACK_CACHE_GB, or 4 GB.
 *
 * @throws AppError usage/invalid when the setting is no positive number
 */
export function cacheLimitBytes(env: Readonly<Record<string, string | undefined>>): number {
  const setting = env['TACK_CACHE_GB'];
  const gigabytes = setting ? Number(setting) : defaultGigabytes;
  if (gigabytes > 0) return gigabytes * 1e9;
  throw new AppError(
    'usage/invalid',
    `TACK_CACHE_GB is '${setting}'; it has to be a number of gigabytes.`,
  );
}
