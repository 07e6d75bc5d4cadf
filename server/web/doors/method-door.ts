import { AppError } from '#nodes/contract/errors.ts';

const allowed = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Lets in the methods that routes may have. No preflight is ever answered: no other origin may ask.
 *
 * @throws AppError request/method-not-allowed
 */
export function passMethodDoor(method: string | undefined): void {
  if (allowed.includes(method ?? '')) return;
  throw new AppError('request/method-not-allowed', 'Tack does not answer to this method.', {
    details: { allow: allowed.join(', ') },
  });
}
