import { unmeasuredSize } from '#app/_editor/document/size.ts';
import type { FlowNode } from '../flow/flow-node.ts';
import { type Bounds, boundsOf } from '../groups/bounds-of.ts';
import type { MapScale } from './map-scale.ts';

/** How large a map is, in CSS pixels. */
export const mapSize = { width: 160, height: 108 };

const pixelsPerPoint = 2;

/** What all nodes take up; a little place where there are none. */
export function boundsOfNodes(nodes: readonly FlowNode[]): Bounds {
  return boundsOf(nodes.map(toBounds)) ?? { x: 0, y: 0, ...unmeasuredSize };
}

/** Draws every node as a rectangle: what is selected in one colour, the rest in another. */
export function drawMap(
  canvas: HTMLCanvasElement,
  nodes: readonly FlowNode[],
  { scale, x, y }: MapScale,
): void {
  const brush = canvas.getContext('2d');
  if (!brush) return;
  const [plain, chosen] = [readColour(canvas, '--text-3'), readColour(canvas, '--accent')];
  canvas.width = mapSize.width * pixelsPerPoint;
  canvas.height = mapSize.height * pixelsPerPoint;
  brush.scale(pixelsPerPoint, pixelsPerPoint);
  for (const node of nodes) {
    const box = toBounds(node);
    brush.fillStyle = node.selected ? chosen : plain;
    brush.globalAlpha = node.type === 'note' ? 0.3 : 0.75;
    brush.fillRect(
      ...([box.x * scale + x, box.y * scale + y] as const),
      ...([Math.max(1.5, box.width * scale), Math.max(1.5, box.height * scale)] as const),
    );
  }
}

function toBounds({ position, measured, width, height }: FlowNode): Bounds {
  return {
    ...{ x: position.x, y: position.y },
    width: measured?.width ?? width ?? unmeasuredSize.width,
    height: measured?.height ?? height ?? unmeasuredSize.height,
  };
}

/** A brush takes no variables: the page is asked for what one comes to. */
function readColour(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(${name})`;
  return getComputedStyle(canvas).color;
}
