import { useSession } from '#app/_editor/state/session.ts';
import type { NamedOutput } from './named-output.ts';
import { putStored } from './put-stored.ts';
import { useOverride } from './use-override.ts';

/** A value that is kept by its hash: what counts, and how to put another in its place. */
export function useStoredOverride(named: NamedOutput) {
  const { document } = useSession();
  const handle = useOverride(named);
  const { override, automatic } = handle;
  const own = handle.isYours && override && 'artifact' in override.value ? override.value : null;
  return {
    handle,
    hash: own?.artifact ?? automatic?.hash ?? null,
    put: (hash: string) => putStored(document, { named, automatic, hash }),
  };
}
