import { Badge } from '#app/_ui/badge.tsx';
import type { OverrideHandle } from './use-override.ts';

/** Says that a value is a person's own, and how it stands. */
export function OverrideBadges({
  isYours,
  isOff,
  standing,
}: Pick<OverrideHandle, 'isYours' | 'isOff' | 'standing'>) {
  return (
    <span className="flex items-center gap-2">
      {isYours ? <Badge tone="violet">yours</Badge> : null}
      {isOff ? <Badge tone="grey">yours, off</Badge> : null}
      {standing === 'stale' ? <Badge tone="amber">stale</Badge> : null}
      {standing === 'unsure' ? <Badge tone="amber">may be stale</Badge> : null}
    </span>
  );
}
