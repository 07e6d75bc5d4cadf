import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** How the Hugging Face Hub is reached, and where its files are kept. */
export type HubSettings = {
  /** Its address without a slash at the end. */
  readonly endpoint: string;
  /** Sent to the endpoint alone, never to where it redirects. */
  readonly token: string | null;
  /** The cache that Python tools use too. */
  readonly cacheFolder: string;
  /** Nothing is asked of the network: only what the cache holds is there. */
  readonly isOffline: boolean;
  /** The first pause before a request is tried again; each next one is twice as long. */
  readonly pauseMs: number;
  /** How long an answer may say nothing. */
  readonly silenceMs: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

const defaultEndpoint = 'https://huggingface.co';

/**
 * Reads the variables that all tools of the Hub read: HF_ENDPOINT, HF_TOKEN (or the token that
 * `hf auth login` left), HF_HOME, HF_HUB_CACHE, HF_HUB_OFFLINE.
 */
export async function readHubSettings(env: Environment): Promise<HubSettings> {
  const home = hubHome(env);
  return {
    endpoint: (env['HF_ENDPOINT'] || defaultEndpoint).replace(/\/+$/, ''),
    token: env['HF_TOKEN'] || (await readToken(env['HF_TOKEN_PATH'] || path.join(home, 'token'))),
    cacheFolder: expand(
      env['HF_HUB_CACHE'] || env['HUGGINGFACE_HUB_CACHE'] || path.join(home, 'hub'),
    ),
    isOffline: /^(1|on|yes|true)$/i.test(env['HF_HUB_OFFLINE'] ?? ''),
    pauseMs: 500,
    silenceMs: 30_000,
  };
}

function hubHome(env: Environment): string {
  const caches = env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return expand(env['HF_HOME'] || path.join(caches, 'huggingface'));
}

function expand(folder: string): string {
  return path.resolve(folder.replace(/^~(?=$|[\\/])/, homedir()));
}

async function readToken(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => ''); // most people have none
  return text.trim() || null;
}
