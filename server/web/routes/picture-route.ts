import { AppError } from '#nodes/contract/errors.ts';
import { decodeMask, decodePicture } from '#server/store/decode-picture.ts';
import { sniffPicture } from '#server/store/sniff-picture.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { sendJson } from '#server/web/answers/send-json.ts';
import { readBody } from '#server/web/bodies/read-body.ts';
import { limitUses } from '#server/web/pictures/limit-uses.ts';
import { defineRoute, type Route } from '#server/web/route.ts';

/** What the upload of a picture needs. */
export type PictureRouteSettings = {
  readonly values: Pick<ValueStore, 'store'>;
  /** How long an upload may keep silent. */
  readonly idleMs?: number;
};

const limitBytes = 25_000_000;
const typeOf = { JPEG: 'image/jpeg', PNG: 'image/png', WebP: 'image/webp' } as const;

/**
 * The one way in for pictures: the bytes themselves, no form, no file name, no address. What is kept
 * is drawn anew from the pixels; `?as=mask` reads them as a mask.
 */
export function pictureRoute({ values, idleMs = 15_000 }: PictureRouteSettings): Route {
  const uploads = limitUses({ atOnce: 8, waiting: 0 });
  const decodes = limitUses({ atOnce: 2, waiting: 8 });
  return defineRoute({
    ...{ method: 'POST', path: '/api/pictures', kind: 'upload', permission: 'edit' },
    async handle({ request, response, query }) {
      const type = readType(query.get('as'));
      const kept = await uploads.run(async () => {
        const bytes = await readBody(request, { limitBytes, idleMs });
        requireSameType(request.headers['content-type'] ?? '', bytes);
        return decodes.run(() => keepPicture(type, bytes, values));
      });
      sendJson(response, 201, kept);
    },
  });
}

function readType(as: string | null): 'image' | 'mask' {
  const type = as ?? 'image';
  if (type === 'image' || type === 'mask') return type;
  throw new AppError('request/invalid', 'A picture is read as=image or as=mask.');
}

/** @throws AppError image/unsupported, image/unreadable */
function requireSameType(said: string, bytes: Uint8Array): void {
  const found = typeOf[sniffPicture(bytes)];
  const type = said.trim().toLowerCase();
  if (type === 'application/octet-stream' || type === found) return;
  throw new AppError('image/unsupported', `The upload says ${type}, but it is ${found}.`);
}

async function keepPicture(
  type: 'image' | 'mask',
  bytes: Uint8Array,
  values: PictureRouteSettings['values'],
) {
  const { value, notices } = await (type === 'image' ? decodePicture(bytes) : decodeMask(bytes));
  const { hash } = await values.store(type, value);
  return { hash, width: value.width, height: value.height, notices };
}
