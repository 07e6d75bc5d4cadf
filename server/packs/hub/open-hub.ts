import { setTimeout as sleep } from 'node:timers/promises';
import { EnvHttpProxyAgent, fetch as plainFetch } from 'undici';
import { AppError } from '#nodes/contract/errors.ts';
import { explainRefusal, type HubSubject } from './explain-refusal.ts';
import { explainSilence } from './explain-silence.ts';
import { followRedirects } from './follow-redirects.ts';
import type { HubSettings } from './hub-settings.ts';

/** One question to the Hub. */
export type HubRequest = {
  readonly url: string;
  readonly init?: RequestInit;
  readonly subject: HubSubject;
  readonly signal: AbortSignal;
};

/** The Hub, as the rest of Tack asks it. */
export type Hub = {
  readonly settings: HubSettings;
  /**
   * Asks until there is an answer that is not a refusal; what may pass is tried again.
   *
   * @throws AppError hub/*
   */
  ask(request: HubRequest): Promise<Response>;
  close(): Promise<void>;
};

const tries = 5;
const longestPauseMs = 60_000;

/** Opens the Hub, through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. */
export function openHub(settings: HubSettings): Hub {
  const dispatcher = new EnvHttpProxyAgent({
    ...{ headersTimeout: settings.silenceMs, bodyTimeout: settings.silenceMs },
    connect: { timeout: settings.silenceMs },
    allowH2: false, // its small windows make large downloads slow
  });
  const fetchOnce: typeof fetch = (url, init) =>
    // undici is what Node's own fetch is made of: the types differ in name only.
    plainFetch(url as string, { ...init, dispatcher } as never) as unknown as Promise<Response>;
  return {
    settings,
    ask: (request) => askAgain(request, { settings, fetchOnce }),
    close: () => dispatcher.close(),
  };
}

type Means = { readonly settings: HubSettings; readonly fetchOnce: typeof fetch };

async function askAgain(request: HubRequest, means: Means): Promise<Response> {
  const { subject, signal } = request;
  for (let attempt = 1; ; attempt += 1) {
    const { answer, problem } = await askOnce(request, means);
    if (answer?.ok) return answer;
    await answer?.body?.cancel();
    if (!isPassing(answer, problem) || attempt === tries) {
      throw problem ?? explainRefusal(answer, subject);
    }
    await sleep(pauseBefore(attempt, answer, means.settings.pauseMs), undefined, { signal });
  }
}

type Outcome =
  | { readonly answer: Response; readonly problem?: never }
  | { readonly answer?: never; readonly problem: AppError };

async function askOnce({ url, init, subject, signal }: HubRequest, means: Means): Promise<Outcome> {
  try {
    const answer = await followRedirects({
      ...{ url, init: { ...init, signal }, subject },
      access: { token: means.settings.token, origin: new URL(means.settings.endpoint).origin },
      fetchOnce: means.fetchOnce,
    });
    return { answer };
  } catch (error) {
    if (signal.aborted) throw error;
    return { problem: error instanceof AppError ? error : explainSilence(error, url) };
  }
}

function isPassing(answer: Response | undefined, problem: AppError | undefined): boolean {
  if (problem) return problem.code === 'hub/unreachable';
  return answer !== undefined && (answer.status === 429 || answer.status >= 500);
}

function pauseBefore(attempt: number, answer: Response | undefined, firstMs: number): number {
  const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1000;
  const own = firstMs * 2 ** (attempt - 1) * (1 + Math.random() / 4);
  return Math.min(longestPauseMs, Math.max(own, Number.isFinite(asked) ? asked : 0));
}
