import {
  Blend,
  Box,
  ChartColumn,
  Hash,
  Image,
  ImageUp,
  ListOrdered,
  Shapes,
  Spline,
  SquareDashed,
  Type,
  Waves,
  Waypoints,
} from 'lucide-react';
import type { Icon } from '#app/_ui/icon.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { PortType } from '#nodes/contract/ports.ts';

const byKind: Readonly<Record<PortType, Icon>> = {
  image: Image,
  mask: Blend,
  text: Type,
  captions: ListOrdered,
  embedding: Waypoints,
  direction: Spline,
  latents: Box,
  inversion: Waves,
  number: Hash,
  metrics: ChartColumn,
};

const bySource: Readonly<Record<string, Icon>> = { image: ImageUp, 'make-scene': Shapes };

/** The drawing of a node type: by what it gives. */
export function nodeIcon(definition: AnyNodeDefinition | undefined): Icon {
  if (!definition) return SquareDashed;
  const [first]: readonly { readonly type: PortType }[] = Object.values(definition.outputs);
  return bySource[definition.type] ?? (first ? byKind[first.type] : Box);
}
