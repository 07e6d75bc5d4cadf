import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** What goes wrong with an answer. */
export type Fault =
  | { readonly type: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** The connection breaks after so many bytes of the body. */
  | { readonly type: 'cut'; readonly bytes: number }
  /** The body ends, as if whole, after so many bytes. */
  | { readonly type: 'truncate'; readonly bytes: number }
  /** One byte is another. */
  | { readonly type: 'corrupt' }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'ignore-range' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'silence' };

/** A request, as a test sees it. */
export type Asked = {
  readonly at: 'api' | 'file' | 'store';
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
};

/** The files of a repository at its one commit. */
export type HubRepository = {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  readonly commit?: string;
  /** Listed instead of what is really served. */
  readonly listed?: (entry: Record<string, unknown>) => Record<string, unknown>;
  /** Only with this token. */
  readonly token?: string;
  readonly isGated?: boolean;
};

const largeFrom = 1000;
const pageSize = 12;
const chunkBytes = 16 * 1024;

/**
 * A server that answers as the Hub does: it lists files with their hashes, in pages, gives small ones
 * itself, and sends those who want large ones to a store of bytes at another address.
 */
export async function startHub(repositories: readonly HubRepository[]) {
  const asked: Asked[] = [];
  const state = {
    asked,
    bytesServed: 0,
    /** Decides what goes wrong with a request; nothing unless told. */
    fault: (_: Asked): Fault | null => null,
    /** Between pieces of 16 KiB. */
    pauseMs: 0,
  };
  const store = await listen((request, response) => answerStore(request, response));
  const hub = await listen((request, response) => answerHub(request, response));
  const blobs = new Map<string, Buffer>();
  const repos = new Map(repositories.map((each) => [each.name, describe(each)]));

  function describe(repository: HubRepository) {
    const entries = Object.entries(repository.files).map(([path, content]) => {
      const bytes = Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      blobs.set(sha256, bytes);
      const git = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
      const isLarge = bytes.length >= largeFrom;
      const lfs = isLarge ? { lfs: { oid: sha256, size: bytes.length, pointerSize: 130 } } : {};
      const entry = { type: 'file', path, size: bytes.length, oid: git, ...lfs };
      return { bytes, isLarge, sha256, git, entry: repository.listed?.(entry) ?? entry };
    });
    const commit = repository.commit ?? createHash('sha1').update(repository.name).digest('hex');
    return { repository, commit, entries };
  }

  async function answerHub(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://hub');
    const path = decodeURIComponent(url.pathname);
    const isApi = path.startsWith('/api/');
    const question: Asked = { at: isApi ? 'api' : 'file', path, headers: request.headers };
    asked.push(question);
    const fault = state.fault(question);
    if (await answerFault(response, fault)) return;
    const parts = path.split('/').slice(isApi ? 3 : 1);
    const found = repos.get(parts.slice(0, 2).join('/'));
    const reason = whyNot(found?.repository, request);
    if (reason === 'GatedRepo') return refuse(response, 403, reason);
    if (!found || reason) return refuse(response, 401, 'RepoNotFound');
    await answerRepository(found, { url, parts }, { request, response, fault });
  }

  function answerRepository(
    found: ReturnType<typeof describe>,
    { url, parts }: { readonly url: URL; readonly parts: readonly string[] },
    exchange: Exchange,
  ): Promise<void> | void {
    const [, , verb, revision] = parts;
    const { response } = exchange;
    if (revision !== 'main' && revision !== found.commit) {
      return refuse(response, 404, 'RevisionNotFound');
    }
    if (verb === 'tree') return answerTree(found, url, response);
    if (verb === 'resolve') return answerFile(found, parts.slice(4).join('/'), exchange);
    json(response, {
      _id: '1',
      id: found.repository.name,
      sha: found.commit,
      lastModified: '2026',
    });
  }

  function answerTree(found: ReturnType<typeof describe>, url: URL, response: ServerResponse) {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const page = found.entries.slice(from, from + pageSize).map(({ entry }) => entry);
    if (from + pageSize < found.entries.length) {
      url.searchParams.set('cursor', String(from + pageSize));
      response.setHeader('link', `<${hub.url}${url.pathname}${url.search}>; rel="next"`);
    }
    json(response, page);
  }

  function answerFile(
    found: ReturnType<typeof describe>,
    path: string,
    exchange: Exchange,
  ): Promise<void> | void {
    const file = found.entries.find(({ entry }) => entry['path'] === path);
    if (!file) return refuse(exchange.response, 404, 'EntryNotFound');
    exchange.response.setHeader('x-repo-commit', found.commit);
    if (!file.isLarge) return serve(state, { bytes: file.bytes, etag: file.git }, exchange);
    exchange.response.setHeader('x-linked-etag', `"${file.sha256}"`);
    exchange.response.setHeader('x-linked-size', String(file.bytes.length));
    exchange.response.writeHead(302, { location: `${store.url}/${file.sha256}?signature=x` }).end();
  }

  async function answerStore(request: IncomingMessage, response: ServerResponse) {
    const sha256 = (request.url ?? '').slice(1, 65);
    const question: Asked = { at: 'store', path: sha256, headers: request.headers };
    asked.push(question);
    const fault = state.fault(question);
    if (await answerFault(response, fault)) return;
    const bytes = blobs.get(sha256);
    if (!bytes) return refuse(response, 404, 'EntryNotFound');
    await serve(state, { bytes, etag: sha256 }, { request, response, fault });
  }

  return Object.assign(state, {
    url: hub.url,
    storeUrl: store.url,
    commitOf: (name: string) => repos.get(name)?.commit ?? '',
  });
}

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault | null;
};

type Counting = { bytesServed: number; readonly pauseMs: number };

async function serve(
  state: Counting,
  file: { readonly bytes: Buffer; readonly etag: string },
  { request, response, fault }: Exchange,
): Promise<void> {
  const total = file.bytes.length;
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const start = fault?.type === 'ignore-range' ? 0 : Number(range?.[1] ?? 0);
  if (start > 0 && start >= total) return void response.writeHead(416).end();
  const body = spoil(Buffer.from(file.bytes.subarray(start)), fault);
  response.writeHead(start > 0 ? 206 : 200, {
    etag: `"${file.etag}"`,
    'content-length': body.length,
    ...(start > 0 && { 'content-range': `bytes ${start}-${total - 1}/${total}` }),
  });
  const cutAfter = fault?.type === 'cut' ? fault.bytes : body.length;
  await pour(state, response, body.subarray(0, cutAfter));
  if (cutAfter === body.length) return void response.end();
  await sleep(5); // what was written is to arrive before the end does
  response.destroy();
}

function spoil(body: Buffer, fault: Fault | null): Buffer {
  if (fault?.type === 'truncate') return body.subarray(0, fault.bytes);
  if (fault?.type === 'corrupt') body.writeUInt8(body.readUInt8(0) ^ 1, 0);
  return body;
}

async function pour(state: Counting, response: ServerResponse, body: Buffer): Promise<void> {
  const ended = once(response, 'close');
  for (let at = 0; at < body.length && !response.destroyed; at += chunkBytes) {
    const part = body.subarray(at, at + chunkBytes);
    if (!response.write(part)) await Promise.race([once(response, 'drain'), ended]);
    state.bytesServed += part.length;
    if (state.pauseMs > 0) await sleep(state.pauseMs);
  }
}

async function answerFault(response: ServerResponse, fault: Fault | null): Promise<boolean> {
  switch (fault?.type) {
    case 'status':
      response.writeHead(fault.status, fault.headers).end();
      return true;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return true;
    case 'text':
      response.writeHead(200, { 'content-type': 'text/html' }).end(fault.text);
      return true;
    case 'silence':
      await once(response, 'close');
      return true;
    default:
      return false;
  }
}

function whyNot(repository: HubRepository | undefined, request: IncomingMessage): string | null {
  if (!repository) return 'RepoNotFound';
  const { token, isGated } = repository;
  if (token === undefined || request.headers.authorization === `Bearer ${token}`) return null;
  return isGated ? 'GatedRepo' : 'RepoNotFound';
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { 'x-error-code': reason, 'content-type': 'application/json' })
    .end(JSON.stringify({ error: reason }));
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
