import { askNvidia } from '#server/devices/ask-nvidia.ts';

const everyMs = 200;

async function usedBytes(): Promise<number | null> {
  const [card] = (await askNvidia()).cards;
  return card ? card.memory - card.freeMemory : null;
}

/**
 * Watches how much of the first card's memory is taken, by whomever: so that all programs are measured
 * by the same yardstick.
 *
 * @returns ends the watch and gives the most that was taken beyond what was at its start, in bytes;
 * null where there is no card
 */
export async function watchCardMemory(): Promise<() => Promise<number | null>> {
  const before = await usedBytes();
  if (before === null) return async () => null;
  let most = 0;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      most = Math.max(most, ((await usedBytes()) ?? before) - before);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  const watching = watch();
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}
