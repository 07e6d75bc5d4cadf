import { parseArgs } from 'node:util';
import { AppError } from '#nodes/contract/errors.ts';
import type { DeviceWish } from '#server/devices/device-names.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';

const defaultPort = 3210;

/** How a server is to be reached. */
export type ServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly token: string | null;
  readonly publicOrigin: string | undefined;
  /** Whether this process runs models too; others can do so with `tack worker`. */
  readonly runs: boolean;
  /** What they are to run on. */
  readonly device: DeviceWish;
};

/**
 * Reads `--host`, `--port`, `--token`, `--public-origin`, `--no-runs` and `--device`; TACK_TOKEN keeps
 * a token out of the list of processes.
 *
 * @throws AppError usage/invalid
 */
export function readServerOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  const options = parse(args);
  const port = Number(options.port ?? env['PORT'] ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new AppError('usage/invalid', `'${options.port ?? env['PORT']}' is no port.`);
  }
  return {
    host: options.host ?? 'localhost',
    port,
    token: options.token ?? env['TACK_TOKEN'] ?? null,
    publicOrigin: options['public-origin'],
    runs: !options['no-runs'],
    device: readDeviceWish(options.device, env),
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        token: { type: 'string' },
        'public-origin': { type: 'string' },
        'no-runs': { type: 'boolean' },
        device: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const sentence = `${error.message.split('. ')[0]}.`;
    throw new AppError('usage/invalid', sentence, { cause: error });
  }
}
