import type { PackReach } from '#nodes/contract/toolbox.ts';

/**
 * Tells that a picture is far from a pack's world; null when it is not.
 *
 * @param psnr how well the pack's autoencoder gets the picture back, dB
 */
export function describeReach(pack: string, reach: PackReach, psnr: number): string | null {
  if (reach.usualPsnr === null || psnr >= reach.usualPsnr) return null;
  const advice = reach.better ? `; the pack "${reach.better}" would do better` : '';
  return `This picture is far from what the pack "${pack}" knows (${reach.world}): its autoencoder gets it back at ${psnr.toFixed(1)} dB where at least ${reach.usualPsnr.toFixed(1)} dB is usual, so expect a poor edit${advice}.`;
}
