import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';
import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { type Option, Select } from '#app/_ui/select.tsx';
import type { ControlProps } from './control-props.ts';

/** The saved directions, the newest first. One that is not among them stays chosen all the same. */
export function DirectionControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const { data = [] } = useQuery({
    queryKey: ['directions', 'list', {}],
    queryFn: () => api.directions.list.query({}),
  });
  const chosen = typeof value === 'string' ? value : '';
  const options = [...new Map(data.map((saved) => [saved.artifact, toOption(saved)])).values()];
  const isListed = options.some((option) => option.value === chosen);
  const own = { value: chosen, label: 'A direction that is not in the library' };
  return (
    <Select
      {...field}
      options={isListed || chosen === '' ? options : [own, ...options]}
      value={chosen}
      onChange={(hash) => onChange(hash, true)}
    />
  );
}

function toOption({
  artifact,
  name,
  note,
  pack,
}: Answers['directions']['list'][number]): Option<string> {
  return { value: artifact, label: name, hint: note === '' ? pack : `${pack}: ${note}` };
}
