import { useShallow } from 'zustand/react/shallow';
import { useFlow } from '../flow/flow-library.ts';
import { type Bounds, boundsOf } from './bounds-of.ts';

const margin = 16;
const titleHeight = 28;

/** The frame around the members of a group as they are drawn now; null while none is. */
export function useGroupBounds(members: readonly string[]): Bounds | null {
  return useFlow(
    useShallow(({ nodeLookup }) => {
      const drawn = members.flatMap((id) => {
        const node = nodeLookup.get(id);
        const { width, height } = node?.measured ?? {};
        if (!node || width === undefined || height === undefined) return [];
        return [{ ...node.internals.positionAbsolute, width, height }];
      });
      const inner = boundsOf(drawn);
      return inner && { ...frameOf(inner) };
    }),
  );
}

function frameOf({ x, y, width, height }: Bounds): Bounds {
  return {
    ...{ x: x - margin, y: y - margin - titleHeight },
    ...{ width: width + 2 * margin, height: height + 2 * margin + titleHeight },
  };
}
