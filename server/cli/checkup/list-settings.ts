import { AppError } from '#nodes/contract/errors.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';
import { readRowLimit } from '#server/devices/read-row-limit.ts';
import { cacheLimitBytes } from '#server/store/cache-limit.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A variable of the environment that changes what Tack does. */
export type Setting = {
  readonly name: string;
  /** Without what is secret in it. */
  readonly value: string;
  /** Why Tack cannot go by it, a sentence; null where it can. */
  readonly problem: string | null;
};

const names = [
  ...['TACK_HOME', 'TACK_DEVICE', 'TACK_MEMORY', 'TACK_CACHE_GB', 'TACK_TOKEN', 'TACK_DEBUG'],
  'DATABASE_URL',
  ...['HF_HOME', 'HF_HUB_CACHE', 'HUGGINGFACE_HUB_CACHE', 'HF_ENDPOINT', 'HF_HUB_OFFLINE'],
  ...['HF_TOKEN', 'HF_TOKEN_PATH', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'],
  ...['https_proxy', 'http_proxy', 'no_proxy', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'],
  ...['CUDA_VISIBLE_DEVICES', 'NVIDIA_TF32_OVERRIDE', 'LD_LIBRARY_PATH'],
];
const secretNames: readonly string[] = ['TACK_TOKEN', 'HF_TOKEN'];

const readers: Readonly<Record<string, (env: Environment) => unknown>> = {
  TACK_DEVICE: (env) => readDeviceWish(undefined, env),
  TACK_MEMORY: (env) => readRowLimit(env, 'cpu'),
  TACK_CACHE_GB: cacheLimitBytes,
};

/** The settings that are made, in the order of their importance. */
export function listSettings(env: Environment): readonly Setting[] {
  return names.flatMap((name) => {
    const value = env[name];
    if (!value) return [];
    return [{ name, value: withoutSecrets(name, value), problem: findProblem(name, env) }];
  });
}

function withoutSecrets(name: string, value: string): string {
  return secretNames.includes(name) ? 'set' : value.replace(/:\/\/[^/]*@/g, '://[hidden]@');
}

function findProblem(name: string, env: Environment): string | null {
  try {
    readers[name]?.(env);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}
