import { type Caller, permissions } from '#nodes/contract/permissions.ts';
import { appRouter } from '#server/api/app-router.ts';
import type { Installer } from '#server/packs/installer/open-installer.ts';
import type { Backend } from '#server/runs/backend.ts';

/** Somebody at this machine, who may do everything. */
const everything: Caller = { permissions: new Set(permissions), via: 'loopback' };

/** Tests of packs bring one. */
const none = {} as Installer;

/** Calls procedures in this process, as somebody or as nobody. */
export function apiCaller(backend: Backend, caller: Caller | null = everything, installer = none) {
  return appRouter.createCaller({
    ...{ caller, backend, installer },
    requestId: 'a-request',
    packsFolders: [],
    version: '0.0.0',
    device: null,
    memory: () => null,
  });
}
