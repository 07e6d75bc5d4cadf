import { CirclePlus } from 'lucide-react';
import { useSession } from '#app/_editor/state/session.ts';
import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { Button } from '#app/_ui/button.tsx';
import { Select } from '#app/_ui/select.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { insertOperation, type OperationPlace } from './insert-operation.ts';
import type { Operation, OperationType } from './operation.ts';
import { firstOperations } from './operation.ts';
import { OperationFields } from './operation-fields.tsx';
import type { OperationResult } from './use-operation-result.ts';

type OperationPanelProps = {
  readonly operation: Operation;
  readonly onChange: (operation: Operation) => void;
  readonly place: Omit<OperationPlace, 'sizes'>;
  readonly result: OperationResult;
};

const options = Object.keys(firstOperations).map((type) => ({
  value: type as OperationType, // a key of the record of all of them
  label: catalogue.get(type)?.title ?? type,
  hint: catalogue.get(type)?.summary,
}));

/** Tries a calculation on the direction, and puts it into the graph as a node. */
export function OperationPanel({ operation, onChange, place, result }: OperationPanelProps) {
  const session = useSession();
  const toast = useToast();
  const title = catalogue.get(operation.type)?.title ?? operation.type;
  const insert = () => {
    const sizes = session.canvas.current?.sizes() ?? new Map();
    session.document.editGraph(`Add ${title}`, (graph) => {
      const wish = { operation, place: { ...place, sizes } };
      return insertOperation(graph, catalogue, wish).graph;
    });
    toast({
      title: `${title} is in the graph`,
      body: 'It stands after this direction, for all that read it. Run to see its edit.',
      tone: 'done',
      action: { label: 'Undo', onSelect: () => session.document.undo() },
    });
  };
  return (
    <div className="flex flex-col gap-4 p-3">
      <Select
        label="Calculation"
        options={options}
        value={operation.type}
        onChange={(type) => onChange(firstOperations[type])}
      />
      <p className="text-12 text-ink-2">{catalogue.get(operation.type)?.summary}</p>
      <OperationFields operation={operation} onChange={onChange} />
      <ResultFigures result={result} />
      <Button
        variant="primary"
        icon={CirclePlus}
        disabledReason={result.refusal ?? undefined}
        onClick={insert}
        className="self-start"
      >
        Add to the graph
      </Button>
    </div>
  );
}

function ResultFigures({
  result: { norm, changed, refusal },
}: {
  readonly result: OperationResult;
}) {
  if (refusal !== null) return <p className="text-12 text-ink-2">{refusal}</p>;
  return (
    <output className="block rounded-md border bg-surface-0 p-3">
      <FigureList
        figures={[
          ['Length now', norm === null ? 'after a run' : formatFigure(norm)],
          ['Length then', changed ? formatFigure(changed.norm) : '–'],
          ['Cosine to it now', changed ? formatFigure(changed.cosine) : '–'],
        ]}
      />
    </output>
  );
}
