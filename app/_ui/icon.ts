import type { LucideIcon } from 'lucide-react';

/** A drawing from the one icon set we use. */
export type Icon = LucideIcon;
