import { AppError } from '#nodes/contract/errors.ts';
import type { HubSubject } from './explain-refusal.ts';
import type { HubFile, HubListing, HubPlace } from './hub-file.ts';
import { listCachedRepository } from './list-cached-repository.ts';
import type { Hub } from './open-hub.ts';

const commitPattern = /^[0-9a-f]{40}$/;
const blobPattern = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Lists the files of a repository with the Hub's own sizes and hashes, at the commit that its
 * revision means now. Offline, what the cache holds of it.
 *
 * @throws AppError hub/*
 */
export async function listRepository(
  hub: Hub,
  place: HubPlace,
  signal: AbortSignal,
): Promise<HubListing> {
  const { endpoint, isOffline, cacheFolder } = hub.settings;
  if (isOffline) return listCachedRepository(cacheFolder, place);
  const subject = { ...place, page: `${endpoint}/${place.repository}` };
  const ask = (url: RequestInfo | URL, init?: RequestInit) =>
    hub.ask({ url: String(url), ...(init && { init }), subject, signal });
  try {
    return await list({ place, endpoint, ask });
  } catch (error) {
    if (error instanceof AppError || signal.aborted) throw error;
    throw refuse(subject, 'does not list its files in a way that Tack can read', error);
  }
}

async function list({ place, endpoint, ask }: Means): Promise<HubListing> {
  const { listFiles, modelInfo } = await import('@huggingface/hub'); // large, and seldom needed
  const shared = { hubUrl: endpoint, fetch: ask };
  const { sha } = await modelInfo({
    ...shared,
    ...{ name: place.repository, revision: place.revision, additionalFields: ['sha'] },
  });
  if (!commitPattern.test(sha)) throw new TypeError(`No commit: ${sha}`);
  const files: HubFile[] = [];
  const name = { type: 'model' as const, name: place.repository };
  for await (const entry of listFiles({ ...shared, repo: name, revision: sha, recursive: true })) {
    if (entry.type !== 'file') continue;
    const blob = entry.lfs?.oid ?? entry.oid ?? '';
    if (!blobPattern.test(blob)) throw new TypeError(`No hash of ${entry.path}: ${blob}`);
    files.push({ path: entry.path, bytes: entry.lfs?.size ?? entry.size, blob });
  }
  return { ...place, commit: sha, files };
}

type Means = {
  readonly place: HubPlace;
  readonly endpoint: string;
  readonly ask: typeof fetch;
};

function refuse(subject: HubSubject, what: string, cause: unknown): AppError {
  const sentence = `The Hub's answer about ${subject.repository} ${what}.`;
  return new AppError('hub/wrong-answer', sentence, { cause, details: { ...subject } });
}
