import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChosenDevice, chooseDevice } from '#server/devices/choose-device.ts';
import { describeNumerics } from '#server/devices/describe-numerics.ts';
import { readEditMemory } from '#server/devices/read-edit-memory.ts';
import { readRowLimit } from '#server/devices/read-row-limit.ts';
import { askPacks } from '#server/packs/ask-packs.ts';
import { readHubSettings } from '#server/packs/hub/hub-settings.ts';
import { openInstaller } from '#server/packs/installer/open-installer.ts';
import type { Backend } from '#server/runs/backend.ts';
import { openBackend } from '#server/runs/open-backend.ts';
import { openGuardedRunner } from '#server/runs/open-guarded-runner.ts';
import { openLog } from '#server/runs/open-log.ts';
import { openRunner } from '#server/runs/open-runner.ts';
import { markServer, unmarkServer } from '#server/runs/server-mark.ts';
import { superviseRuns } from '#server/runs/supervise-runs.ts';
import { cacheLimitBytes } from '#server/store/cache-limit.ts';
import { collectRegularly } from '#server/store/keeping/collect-regularly.ts';
import { correctToolRecord } from '#server/store/tool-record.ts';
import { createAccess } from '#server/web/access/create-access.ts';
import { requireTokenFor } from '#server/web/access/require-token-for.ts';
import { createRoutes } from '#server/web/create-routes.ts';
import { createWebServer } from '#server/web/create-web-server.ts';
import type { ServerOptions } from './read-server-options.ts';
import { version } from './version.ts';

const collectEveryMs = 600_000;
const embeddedPacks = fileURLToPath(new URL('../packs', import.meta.url));

/** A server that is up. */
export type OpenServer = {
  readonly url: string;
  /** Where a browser is let in once: the address with a token that dies on use. */
  readonly link: string;
  /** What its models run on; null where it leaves that to other processes. */
  readonly device: ChosenDevice | null;
  readonly backend: Backend;
  close(): Promise<void>;
};

/**
 * Brings up everything on one TACK_HOME: database, queue, supervised worker, web server.
 *
 * @throws AppError usage/invalid where it would be open to others without a token; device/unavailable, store/*,
 * server/*
 */
export async function openServer(home: string, options: ServerOptions): Promise<OpenServer> {
  const { host, port, token, publicOrigin } = options;
  requireTokenFor(host, token, publicOrigin);
  const device = options.runs ? await chooseDevice(options.device) : null;
  const log = openLog(join(home, 'logs'), 'server.log');
  const backend = await openBackend(home, log);
  const { folders } = backend.store;
  const packsFolders = [embeddedPacks, folders.packs];
  const runner = device
    ? openGuardedRunner(backend.store, device, askPacks(packsFolders))
    : openRunner(folders);
  if (device) {
    const rowLimit = readRowLimit(process.env, device.name);
    await correctToolRecord(folders, describeNumerics(device.name, device.hardware, rowLimit));
  }
  const stopping = new AbortController();
  const localSecret = randomBytes(32).toString('base64url');
  const isSecure = publicOrigin?.startsWith('https:') ?? false;
  const access = createAccess({ token, localSecret, isSecure });
  const installer = await openInstaller(
    {
      ...{ packsFolders, packsFolder: folders.packs },
      recordsFolder: join(folders.derived, 'verified'),
    },
    {
      readHub: () => readHubSettings(process.env),
      onStrange: (error) => log.error({ err: error }, 'Work on a pack failed.'),
    },
  );
  try {
    const web = await createWebServer({
      listen: { host, port },
      names: publicOrigin === undefined ? {} : { publicOrigin },
      access,
      routes: createRoutes({
        ...{ access, backend, packsFolders, installer, version, device },
        memory: () => device && readEditMemory(device.name, runner.workerId()),
        worker: () => (options.runs ? (runner.isSound() ? 'up' : 'down') : 'elsewhere'),
      }),
      log,
    });
    const stopCollecting = collectRegularly({
      ...{ database: backend.database, folders },
      ...{ everyMs: collectEveryMs, limitBytes: cacheLimitBytes(process.env) },
      onEnd: (result) => log.info({ result }, 'Garbage was collected.'),
    });
    if (options.runs) await superviseRuns(backend, runner, stopping.signal);
    await markServer(folders, {
      process: process.pid,
      url: web.url,
      secret: localSecret,
      device: device?.name ?? null,
    });
    return {
      url: web.url,
      link: token === null ? web.url : `${web.url}/#t=${access.makeLinkToken()}`,
      device,
      backend,
      async close() {
        stopping.abort();
        await unmarkServer(folders);
        await web.close();
        await installer.close();
        await stopCollecting();
        await backend.close();
        runner.close();
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}
