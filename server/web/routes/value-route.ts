import { AppError } from '#nodes/contract/errors.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { sendJson } from '#server/web/answers/send-json.ts';
import { readBody } from '#server/web/bodies/read-body.ts';
import { limitUses } from '#server/web/pictures/limit-uses.ts';
import { defineRoute, type Route } from '#server/web/route.ts';
import {
  readTensorValue,
  type TensorType,
  tensorTypes,
} from '#server/web/values/read-tensor-value.ts';

/** What the upload of a tensor needs. */
export type ValueRouteSettings = {
  readonly values: Pick<ValueStore, 'store'>;
  readonly packsFolders: readonly string[];
  /** How long an upload may keep silent. */
  readonly idleMs?: number;
};

/** About 200 captions of Stable Diffusion. */
const limitBytes = 50_000_000;

/**
 * The way in for tensors: the bytes of a `.npy` or `.safetensors` file, `?as=` what they are and
 * `&pack=` whose, where the file does not say.
 */
export function valueRoute({ values, packsFolders, idleMs = 15_000 }: ValueRouteSettings): Route {
  const uploads = limitUses({ atOnce: 4, waiting: 0 });
  return defineRoute({
    ...{ method: 'POST', path: '/api/values', kind: 'upload', permission: 'edit' },
    async handle({ request, response, query }) {
      const type = readType(query.get('as'));
      const pack = query.get('pack') ?? undefined;
      const kept = await uploads.run(async () => {
        const bytes = await readBody(request, { limitBytes, idleMs });
        const value = await readTensorValue(type, { bytes, pack, packsFolders });
        const { hash } = await values.store(type, value);
        const { dims } = 'tensor' in value ? value.tensor : value.noise;
        return { hash, dims, pack: value.pack };
      });
      sendJson(response, 201, kept);
    },
  });
}

function readType(as: string | null): TensorType {
  const type = tensorTypes.find((one) => one === as);
  if (type) return type;
  throw new AppError('request/invalid', `A value is read as=${tensorTypes.join(', ')}.`);
}
