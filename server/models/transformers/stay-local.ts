import { env, LogLevel } from '@huggingface/transformers';

/** Has transformers.js read files of packs alone, and copy nothing into a cache. */
export function stayLocal(): void {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.ERROR;
}
