import { RotateCcw } from 'lucide-react';
import { Badge } from '#app/_ui/badge.tsx';
import { Button } from '#app/_ui/button.tsx';

type CorrectionMarksProps = {
  readonly isYours: boolean;
  readonly isOutdated: boolean;
  readonly onRevert: () => void;
};

/** Says that a value is a person's own, and offers the way back. */
export function CorrectionMarks({ isYours, isOutdated, onRevert }: CorrectionMarksProps) {
  if (!isYours) return null;
  return (
    <span className="flex items-center gap-2">
      <Badge tone="violet">yours</Badge>
      {isOutdated ? <Badge tone="amber">stale</Badge> : null}
      <Button variant="bare" size="small" icon={RotateCcw} onClick={onRevert}>
        Revert
      </Button>
    </span>
  );
}
