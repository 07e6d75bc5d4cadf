import { createHash } from 'node:crypto';
import type { Glimpse } from '#nodes/contract/define-node.ts';
import type { PortValue } from '#nodes/contract/ports.ts';
import type { Toolbox } from '#nodes/contract/toolbox.ts';
import type { EngineHost, NodeResult } from '#server/engine/engine-host.ts';

/** A host that keeps everything in memory, for values that are plain JSON. Its clock stands still. */
export function memoryHost(tools: Partial<Toolbox> = {}) {
  const values = new Map<string, PortValue>();
  const results = new Map<string, NodeResult>();
  const progress: string[] = [];
  const glimpses: Glimpse[] = [];
  const versions = { images: '1', encoder: '1' } as Record<string, string>;
  const digests = new Map<string, string>();
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const host: EngineHost = {
    hash,
    now: () => 0,
    async storeValue(type, value) {
      const reference = { type, hash: hash(JSON.stringify(value)) };
      values.set(reference.hash, value);
      return reference;
    },
    hasValue: async (name) => values.has(name),
    async loadValue(reference) {
      const value = values.get(reference.hash);
      if (value === undefined) throw new Error(`No value ${reference.hash}.`);
      return value;
    },
    storeTrace: async (trace) => hash(JSON.stringify(trace)),
    recall: async (key) => results.get(key) ?? null,
    remember: async (result) => void results.set(result.key, result),
    tools: async () => tools,
    describeTool: async (name) => ({
      version: versions[name] ?? '1',
      numerics: name === 'images' ? null : 'cpu',
    }),
    packDigest: async (pack) => digests.get(pack) ?? 'digest',
    onProgress: (node, { step, total }) => progress.push(`${node} ${step}/${total}`),
    onGlimpse: (_node, glimpse) => glimpses.push(glimpse),
  };
  return { host, values, results, progress, glimpses, versions, digests };
}
