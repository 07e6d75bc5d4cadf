import { AppError } from '#nodes/contract/errors.ts';
import { drawThumbnail } from '#server/store/draw-thumbnail.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { limitUses } from '#server/web/pictures/limit-uses.ts';
import { defineRoute, type Route } from '#server/web/route.ts';

/** Stored pictures, small: for lists of many. Drawn when asked for, and kept by browsers for good. */
export function thumbnailRoute(folders: StoreFolders): Route {
  const drawing = limitUses({ atOnce: 2, waiting: 200 });
  return defineRoute({
    ...{ method: 'GET', path: '/api/thumbnails/:hash', kind: 'artifact', permission: 'read' },
    async handle({ request, response, params }) {
      const hash = params['hash'] ?? '';
      if (!/^[0-9a-f]{64}$/.test(hash)) {
        throw new AppError('artifact/not-found', 'There is no picture of this hash.');
      }
      const { bytes, contentType } = await drawing.run(() => drawThumbnail(folders, hash));
      response.writeHead(200, {
        'content-type': contentType,
        'content-length': bytes.length,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=31536000, immutable',
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    },
  });
}
