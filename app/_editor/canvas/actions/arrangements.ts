import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react';

/** The ways to line nodes up, as buttons and commands call them. */
export const alignments = [
  { to: 'left', label: 'Align left sides', icon: AlignStartVertical },
  { to: 'centre', label: 'Align centres', icon: AlignCenterVertical },
  { to: 'right', label: 'Align right sides', icon: AlignEndVertical },
  { to: 'top', label: 'Align tops', icon: AlignStartHorizontal },
  { to: 'middle', label: 'Align middles', icon: AlignCenterHorizontal },
  { to: 'bottom', label: 'Align bottoms', icon: AlignEndHorizontal },
] as const;

/** The ways to make the gaps between nodes equal. */
export const distributions = [
  { axis: 'x', label: 'Space out sideways', icon: AlignHorizontalDistributeCenter },
  { axis: 'y', label: 'Space out downwards', icon: AlignVerticalDistributeCenter },
] as const;
