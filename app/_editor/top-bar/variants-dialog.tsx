import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findSeeds } from '#app/_editor/state/run-variants.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { startVariants } from '#app/_editor/state/start-variants.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { Button } from '#app/_ui/button.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { catalogue } from '#nodes/catalogue.ts';

type VariantsDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** Asks how many variants to run and which seeds differ among them. */
export function VariantsDialog({ open, onOpenChange }: VariantsDialogProps) {
  const session = useSession();
  const queries = useQueryClient();
  const titleOf = useNodeTitles();
  const [count, setCount] = useState(4);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const seeds = open ? findSeeds(session.document.getState().workflow, catalogue) : [];
  const chosen = seeds.filter(({ node }) => !left.has(node));
  const choose = (node: string, isChosen: boolean) =>
    setLeft(
      (before) => new Set(isChosen ? [...before].filter((id) => id !== node) : [...before, node]),
    );
  const run = async () => {
    onOpenChange(false);
    const started = await startVariants(session, chosen, count);
    const grid = started.map((id) => ({ run: id, output: null }));
    if (grid.length > 1) session.view.setState({ grid });
    void queries.invalidateQueries({ queryKey: ['runs'] });
  };
  return (
    <Dialog
      title="Run several variants"
      description="Starts runs that differ in their seeds alone, and shows their results side by side. The first has the seeds of now."
      size="small"
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <Button
          variant="primary"
          disabledReason={
            chosen.length === 0 ? 'Without a seed that differs all would be alike.' : undefined
          }
          onClick={() => void run()}
        >
          Run {count} variants
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <NumberSlider label="Variants" value={count} min={2} max={8} step={1} onChange={setCount} />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-12 text-ink-2">Seeds that differ</legend>
          {seeds.map(({ node, value }) => (
            <Checkbox
              key={node}
              label={`${titleOf(node)}, now ${value}`}
              checked={!left.has(node)}
              onChange={(isChosen) => choose(node, isChosen)}
            />
          ))}
          {seeds.length === 0 && <p className="text-ink-2">No node of this workflow has a seed.</p>}
        </fieldset>
      </div>
    </Dialog>
  );
}
