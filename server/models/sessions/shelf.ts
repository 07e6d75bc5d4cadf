import type { DeviceName } from '#server/devices/device-names.ts';

/** Keeps every opened thing, so that weights are loaded once. */
export type Shelf = {
  /** What everything on it runs on. */
  readonly device: DeviceName;
  /** Weights (bytes) up to which a UNet takes all rows of a step at once. */
  readonly rowLimit: number;
  /** What lies under `name`, made on first use. A failed making is forgotten, so that it can be tried again. */
  keep<T extends object>(name: string, make: () => Promise<T>): Promise<T>;
  /** Closes what can be closed and forgets everything. */
  close(): Promise<void>;
};

async function closeThing(thing: object): Promise<void> {
  if ('close' in thing && typeof thing.close === 'function') await thing.close();
}

/** An empty shelf for models on a device. */
export function createShelf(
  device: DeviceName = 'cpu',
  rowLimit = Number.POSITIVE_INFINITY,
): Shelf {
  const kept = new Map<string, Promise<object>>();
  return {
    device,
    rowLimit,
    async keep<T extends object>(name: string, make: () => Promise<T>) {
      const existing = kept.get(name);
      // Safe: a name is only ever used with one kind of thing.
      if (existing) return existing as Promise<T>;
      const making = make();
      kept.set(name, making);
      making.catch(() => kept.delete(name));
      return making;
    },
    async close() {
      const settled = await Promise.allSettled(kept.values());
      kept.clear();
      for (const result of settled) {
        if (result.status === 'fulfilled') await closeThing(result.value);
      }
    },
  };
}
