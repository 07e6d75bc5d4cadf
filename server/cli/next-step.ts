import type { ErrorCode } from '#nodes/contract/errors.ts';

/** What to do in a terminal about failures whose own sentence does not say it. */
const nextSteps: Readonly<Partial<Record<ErrorCode, string>>> = {
  'hub/unreachable': `What has arrived is kept: the same command goes on from there.
  Check the connection, and HTTPS_PROXY where it goes through a proxy.
  HF_ENDPOINT=URL asks a mirror of the Hub.
  --offline (or HF_HUB_OFFLINE=1) takes what the cache of the Hub holds already.
  --from FOLDER takes an export that lies on this machine.
`,
};

/** Lines that follow the sentence of a failure; empty where it says enough. */
export function nextStep(code: ErrorCode): string {
  return nextSteps[code] ?? '';
}
