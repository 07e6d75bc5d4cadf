import { useMemo } from 'react';
import { useTensors } from '#app/_editor/values/tensors/use-tensors.ts';
import type { Direction } from '#nodes/contract/ports.ts';

/** The numbers of a stored direction or of captions, to calculate with; null until they are there. */
export function useDirection(hash: string | undefined): Direction | null {
  const { data } = useTensors(hash);
  return useMemo(() => {
    const tensor = data?.tensors['tensor'];
    return tensor ? { pack: data?.metadata['pack'] ?? '', tensor } : null;
  }, [data]);
}
