import {
  ArrowLeftRight,
  Blend,
  Bookmark,
  Box,
  CaseSensitive,
  CornerDownRight,
  Crop,
  Filter,
  FlaskConical,
  ImageDown,
  ImageUp,
  type LucideIcon,
  MessageSquareText,
  MoveDiagonal,
  MoveUpRight,
  PencilLine,
  Pipette,
  Plus,
  Ruler,
  Scale,
  Scaling,
  Shapes,
  ShieldCheck,
  Sigma,
  Spline,
  SquareDashed,
  SquareSplitHorizontal,
  Text,
  TextSearch,
  Undo2,
  WandSparkles,
  Waves,
} from 'lucide-react';

/** The parts of the palette, in its order. */
export const categories = [
  'Pictures',
  'Captions and text',
  'Editing',
  'Directions',
  'Checks',
] as const;
export type Category = (typeof categories)[number];

type Entry = readonly [category: Category, icon: LucideIcon];

const entries: Readonly<Record<string, Entry>> = {
  image: ['Pictures', ImageUp],
  'make-scene': ['Pictures', Shapes],
  'resize-image': ['Pictures', Scaling],
  'restore-size': ['Pictures', Undo2],
  'crop-image': ['Pictures', Crop],
  result: ['Pictures', ImageDown],
  'load-mask': ['Pictures', Blend],
  'mask-from-image': ['Pictures', Blend],
  'mask-from-colour': ['Pictures', Pipette],
  'mask-from-difference': ['Pictures', SquareSplitHorizontal],
  'invert-mask': ['Pictures', Blend],
  'feather-mask': ['Pictures', Blend],
  'resize-mask': ['Pictures', Scaling],
  text: ['Captions and text', Text],
  captions: ['Captions and text', MessageSquareText],
  'caption-image': ['Captions and text', TextSearch],
  'write-captions': ['Captions and text', PencilLine],
  'encode-captions': ['Captions and text', CaseSensitive],
  'edit-direction': ['Editing', MoveUpRight],
  'invert-image': ['Editing', Waves],
  'reconstruct-image': ['Editing', Undo2],
  'edit-image': ['Editing', WandSparkles],
  'vae-round-trip': ['Editing', Box],
  'decode-latents': ['Editing', Box],
  'saved-direction': ['Directions', Bookmark],
  'scale-direction': ['Directions', MoveDiagonal],
  'negate-direction': ['Directions', ArrowLeftRight],
  'add-directions': ['Directions', Plus],
  'interpolate-directions': ['Directions', Spline],
  'average-directions': ['Directions', Sigma],
  'normalise-direction': ['Directions', Ruler],
  'mask-direction': ['Directions', Filter],
  'orthogonalise-direction': ['Directions', CornerDownRight],
  'compare-images': ['Checks', Scale],
  'inversion-check': ['Checks', FlaskConical],
  'caption-check': ['Checks', Ruler],
  'clip-similarity': ['Checks', Scale],
  'dino-similarity': ['Checks', Scale],
  'safety-check': ['Checks', ShieldCheck],
};

/** The part of the palette that a node type belongs to; null for a type that is not known here. */
export function categoryOf(type: string): Category | null {
  return entryOf(type)?.[0] ?? null;
}

/** The drawing of a node type. */
export function iconOf(type: string): LucideIcon {
  return entryOf(type)?.[1] ?? SquareDashed;
}

function entryOf(type: string): Entry | undefined {
  return Object.hasOwn(entries, type) ? entries[type] : undefined;
}
