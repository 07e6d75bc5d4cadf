import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { type OpenServer, openServer } from '#server/open-server.ts';
import { openBrowser } from '#test/browser/open-browser.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { preparePage } from './prepare-page.ts';

type Skip = (reason: string) => never;
type Api = ReturnType<typeof apiCaller>;

/** Where the stories of one file take place: one real server with its database and worker. */
export type Stage = {
  /** A page in a browser of its own; whatever a page should never do fails the test. */
  open(skip: Skip, allowed?: readonly RegExp[]): Promise<Page>;
  /** The server, as a program on this machine speaks to it. */
  api(): Promise<Api>;
  url(): Promise<string>;
  /** Where its packs are installed. */
  packsFolder(): Promise<string>;
};

const options = {
  ...{ host: '127.0.0.1', port: 0, token: null, publicOrigin: undefined, runs: true },
  device: 'cpu' as const,
};

/** Brings up the server when the first story asks for it, and ends it after the last. */
export function prepareStage(): Stage {
  let opening: Promise<OpenServer> | undefined;
  let home: string | undefined;
  const open = async () => {
    home = await mkdtemp(join(tmpdir(), 'tack-e2e-'));
    return await openServer(home, options);
  };
  const server = () => {
    opening ??= open();
    return opening;
  };
  afterAll(async () => {
    const opened = await opening;
    await opened?.close();
    const gone = { recursive: true, force: true };
    const address = opened?.backend.address;
    if (address && 'host' in address) await rm(address.host, gone);
    if (home !== undefined) await rm(home, gone);
  });
  return {
    async open(skip, allowed = []) {
      const browser = await openBrowser(skip);
      const { url } = await server();
      return await preparePage(browser, { url, allowed });
    },
    api: async () => apiCaller((await server()).backend),
    url: async () => (await server()).url,
    packsFolder: async () => (await server()).backend.store.folders.packs,
  };
}
