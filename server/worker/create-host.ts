import { performance } from 'node:perf_hooks';
import type { PortValue } from '#nodes/contract/ports.ts';
import type { Toolbox, ToolName } from '#nodes/contract/toolbox.ts';
import type { EngineHost } from '#server/engine/engine-host.ts';
import type { Store } from '#server/store/open-store.ts';
import { sha256 } from '#server/store/sha256.ts';
import { createStoreTools, describeStoreTool, isStoreTool } from '#server/store/store-tools.ts';
import type { ModelTools } from './lazy-models.ts';
import type { Passing } from './open-passing.ts';

/** Gives the engine the disk, the clock and the tools. */
export function createHost(given: {
  readonly store: Store;
  readonly models: () => Promise<ModelTools>;
  /** Keys whose results may be recalled; null = any. */
  readonly recallOnly: readonly string[] | null;
  readonly passing: Pick<Passing, 'onProgress' | 'onGlimpse'>;
}): EngineHost {
  const { store, models, recallOnly, passing } = given;
  const storeTools = createStoreTools(store.values);

  async function tool(name: ToolName): Promise<Toolbox[ToolName]> {
    return isStoreTool(name) ? storeTools[name] : (await models())[name];
  }

  return {
    hash: sha256,
    now: () => performance.now(),
    storeValue: (type, value) => store.values.store(type, value),
    hasValue: (hash) => store.values.use(hash),
    loadValue: async (reference): Promise<PortValue> => store.values.load(reference),
    storeTrace: (trace) => store.values.storeTrace(trace),
    recall: async (key) =>
      recallOnly === null || recallOnly.includes(key) ? store.results.recall(key) : null,
    async remember({ key, parts, outputs, notices, traces, seconds }) {
      const copy = { parts: { ...parts, params: { ...parts.params } }, notices: [...notices] };
      await store.results.remember({ ...copy, key, outputs: { ...outputs }, traces, seconds });
    },
    async tools(names) {
      const entries = names.map(async (name) => [name, await tool(name)] as const);
      return Object.fromEntries(await Promise.all(entries));
    },
    async describeTool(name) {
      if (isStoreTool(name)) return describeStoreTool(name);
      const { versions, numerics } = await models();
      return { version: versions[name], numerics };
    },
    packDigest: async (pack) => (await models()).packDigest(pack),
    onProgress: passing.onProgress,
    onGlimpse: passing.onGlimpse,
  };
}
