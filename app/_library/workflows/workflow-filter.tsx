import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { buttonLook } from '#app/_ui/button-look.ts';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { TextField } from '#app/_ui/text-field.tsx';

/** Which workflows to show. */
export type WorkflowWish = {
  readonly search: string;
  readonly tag: string | null;
  readonly isDeleted: boolean;
};

type WorkflowFilterProps = {
  readonly wish: WorkflowWish;
  readonly onChange: (wish: WorkflowWish) => void;
};

const tagsShown = 12;

/** Chooses which workflows are shown: by name, by tag, kept or deleted. */
export function WorkflowFilter({ wish, onChange }: WorkflowFilterProps) {
  const { data: tags = [] } = useQuery({
    queryKey: ['workflows', 'tags'],
    queryFn: () => api.workflows.tags.query(),
  });
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="w-full sm:w-72">
        <TextField
          label="Search workflows by name"
          hideLabel
          type="search"
          icon={Search}
          placeholder="Search by name"
          value={wish.search}
          onChange={(search) => onChange({ ...wish, search })}
        />
      </div>
      <SegmentedControl
        label="Which workflows"
        segments={[
          { value: 'kept', label: 'All' },
          { value: 'deleted', label: 'Recently deleted' },
        ]}
        value={wish.isDeleted ? 'deleted' : 'kept'}
        onChange={(value) => onChange({ ...wish, tag: null, isDeleted: value === 'deleted' })}
      />
      {tags.length > 0 && !wish.isDeleted && (
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">Tags</legend>
          {tags.slice(0, tagsShown).map(({ tag, count }) => (
            <button
              key={tag}
              type="button"
              aria-pressed={tag === wish.tag}
              onClick={() => onChange({ ...wish, tag: tag === wish.tag ? null : tag })}
              className={buttonLook('quiet', 'small')}
            >
              {tag} <span className="figures text-ink-3">{count}</span>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
