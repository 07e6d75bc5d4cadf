import { isDeviceName } from '#server/devices/device-names.ts';
import type { TrialAnswer } from '#server/devices/trial.ts';
import { compareWithProcessor } from './compare-with-processor.ts';

/** Tries the device named on the command line and prints what came of it; a device may end this process. */
const [device = ''] = process.argv.slice(2);
if (!isDeviceName(device)) throw new RangeError(`"${device}" is no device`);

async function answer(name: Parameters<typeof compareWithProcessor>[0]): Promise<TrialAnswer> {
  try {
    return { error: null, ...(await compareWithProcessor(name)) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { error: words, difference: null, leftBehind: [] };
  }
}

const text = `\n${JSON.stringify(await answer(device))}\n`;
// Not left to end by itself: what a device's library does then is no matter of this trial.
process.stdout.write(text, () => process.exit(0));
