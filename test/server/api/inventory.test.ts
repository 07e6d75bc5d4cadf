import { expect, test } from 'vitest';
import type { Permission } from '#nodes/contract/permissions.ts';
import { appRouter } from '#server/api/app-router.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { procedureInventory } from '#test/helpers/procedure-inventory.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';

type Described = { readonly _def: { readonly meta?: { readonly permission: Permission } } };

/** tRPC keeps them by their whole path; their type says a tree. */
const flat = appRouter._def.procedures as unknown as Readonly<Record<string, Described>>;
const procedures = Object.entries(flat);

/** Calls a procedure by its path; whoever may not never gets as far as the input. */
async function call(caller: ReturnType<typeof apiCaller>, path: string): Promise<unknown> {
  const [router = '', name = ''] = path.split('.');
  const found: unknown = Reflect.get(Reflect.get(caller, router), name);
  if (typeof found !== 'function') throw new Error(`There is no ${path}.`);
  return found();
}

test('every procedure is known, with the permission that it asks for', () => {
  const found = procedures.map(([path, { _def }]) => [path, _def.meta?.permission]);
  expect(Object.fromEntries(found)).toEqual(procedureInventory);
});

test('every procedure refuses a call without a caller, before it looks at the input', async () => {
  const nobody = apiCaller(await scratchBackend(), null);
  for (const [path] of procedures) {
    await expect(call(nobody, path), path).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      cause: { code: 'access/token-needed' },
    });
  }
});

test('a procedure that changes something refuses a caller who may only look', async () => {
  const reader = { permissions: new Set(['read'] as const), via: 'bearer' } as const;
  const caller = apiCaller(await scratchBackend(), reader);
  for (const [path, permission] of Object.entries(procedureInventory)) {
    if (permission === 'read') continue;
    await expect(call(caller, path), path).rejects.toMatchObject({
      cause: { code: 'access/denied' },
    });
  }
});
