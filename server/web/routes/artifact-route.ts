import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { artifactFile } from '#server/store/artifact-files.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { contentDisposition } from '#server/web/artifacts/content-disposition.ts';
import { describeArtifact } from '#server/web/artifacts/describe-artifact.ts';
import { type ByteRange, readRange } from '#server/web/artifacts/read-range.ts';
import { defineRoute, type Exchange, type Route } from '#server/web/route.ts';

/**
 * Stored values by their hash, which never change: kept by browsers for good, and shown only as what
 * we wrote, in a sandbox.
 */
export function artifactRoute(folders: StoreFolders): Route {
  return defineRoute({
    ...{ method: 'GET', path: '/api/artifacts/:hash', kind: 'artifact', permission: 'read' },
    async handle(exchange) {
      const hash = exchange.params['hash'] ?? '';
      if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound();
      const file = await openOrExplain(artifactFile(folders, hash));
      try {
        await sendFile(file, hash, exchange);
      } finally {
        await file.close();
      }
    },
  });
}

async function sendFile(file: FileHandle, hash: string, exchange: Exchange): Promise<void> {
  const { request, response, query, signal } = exchange;
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
  const { contentType, isSaved } = describeArtifact(buffer.subarray(0, bytesRead));
  const name = query.get('download') ?? (isSaved ? `${hash.slice(0, 12)}.safetensors` : null);
  const etag = `"${hash}"`;
  response.setHeader('content-type', contentType);
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('cache-control', 'private, max-age=31536000, immutable');
  response.setHeader('etag', etag);
  response.setHeader('accept-ranges', 'bytes');
  if (name !== null) response.setHeader('content-disposition', contentDisposition(name));
  if (isNamed(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const isWhole = (request.headers['if-range'] ?? etag) !== etag;
  const range = isWhole ? null : readRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  writeHead(exchange, range, size);
  if (request.method === 'HEAD') response.end();
  else await pipeline(file.createReadStream({ ...range, autoClose: false }), response, { signal });
}

function writeHead({ response }: Exchange, range: ByteRange | null, size: number): void {
  if (!range) {
    response.writeHead(200, { 'content-length': size });
    return;
  }
  response.writeHead(206, {
    'content-length': range.end - range.start + 1,
    'content-range': `bytes ${range.start}-${range.end}/${size}`,
  });
}

async function openOrExplain(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw notFound();
    throw cause;
  }
}

function isNamed(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function notFound(): AppError {
  return new AppError('artifact/not-found', 'There is no artifact of this hash.');
}
