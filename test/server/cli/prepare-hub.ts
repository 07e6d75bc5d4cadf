import { onTestFinished, vi } from 'vitest';
import { type HubRepository, startHub } from '#test/helpers/hub-server.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** A Hub with these repositories, which `tack` asks in this test instead of the real one. */
export async function prepareHub(repositories: readonly HubRepository[]) {
  const hub = await startHub(repositories);
  const [home, cache] = [await temporaryFolder(), await temporaryFolder()];
  const hubEnv = { HF_ENDPOINT: hub.url, HF_HOME: cache };
  for (const [name, value] of Object.entries(hubEnv)) vi.stubEnv(name, value);
  for (const name of ['HF_TOKEN', 'HF_HUB_CACHE', 'HF_HUB_OFFLINE', 'HTTP_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, '');
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  const packs = (...args: string[]) => tack(['packs', ...args], { home });
  return { hub, home, cache, hubEnv, packs };
}
