import type { PortValue } from '#nodes/contract/ports.ts';
import type { ToolName } from '#nodes/contract/toolbox.ts';
import type { KeyHost } from '#server/engine/key-node.ts';
import type { Store } from '#server/store/open-store.ts';
import { keepRecent } from '#server/store/recent-values.ts';
import { describeStoreTool, isStoreTool } from '#server/store/store-tools.ts';
import { readToolRecord, type ToolRecord } from '#server/store/tool-record.ts';

/** Keys need the values themselves only to find out which pack they are of. */
const recent = keepRecent<PortValue>(32);

/** What a key is made of where no model is loaded: as the worker noted it when it last loaded them. */
export type PredictionHost = KeyHost & {
  /** Whether a key can be made of these tools: not before a worker has said how they compute. */
  knows(tools: readonly ToolName[]): boolean;
};

/**
 * Gives the engine what it needs to make keys.
 *
 * @param packDigest reads the digest of a pack
 * @param numerics   how the models compute that would run; as was noted last when absent
 */
export async function createPredictionHost(
  { folders, values }: Pick<Store, 'folders' | 'values'>,
  packDigest: (pack: string) => Promise<string>,
  numerics?: string,
): Promise<PredictionHost> {
  const noted = await readToolRecord(folders);
  const record = noted && { ...noted, numerics: numerics ?? noted.numerics };
  const digests = new Map<string, Promise<string>>();
  return {
    knows: (tools) => tools.every((name) => describe(record, name) !== null),
    async describeTool(name) {
      const description = describe(record, name);
      if (!description) throw new Error(`Nothing is known of the tool ${name}.`);
      return description;
    },
    async loadValue(reference) {
      const value = recent.get(reference.hash) ?? (await values.load(reference));
      recent.set(reference.hash, value);
      return value;
    },
    packDigest(pack) {
      const digest = digests.get(pack) ?? packDigest(pack);
      digests.set(pack, digest);
      return digest;
    },
  };
}

function describe(record: ToolRecord | null, name: ToolName) {
  if (isStoreTool(name)) return describeStoreTool(name);
  const version = record?.versions[name];
  return record && version !== undefined ? { version, numerics: record.numerics } : null;
}
