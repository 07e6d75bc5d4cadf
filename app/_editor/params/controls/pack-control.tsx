import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';
import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { type Option, Select } from '#app/_ui/select.tsx';
import type { ControlProps } from './control-props.ts';

/** The packs there are; those that are not installed are named, but cannot be chosen. */
export function PackControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const { data = [] } = useQuery({
    queryKey: ['packs', 'list'],
    queryFn: () => api.packs.list.query(),
    staleTime: 60_000,
  });
  const chosen = typeof value === 'string' ? value : '';
  const isListed = data.some(({ id }) => id === chosen);
  const own: Option<string>[] = isListed || chosen === '' ? [] : [{ value: chosen, label: chosen }];
  return (
    <Select
      {...field}
      options={[...own, ...data.map(toOption)]}
      value={chosen}
      onChange={(pack) => onChange(pack, true)}
    />
  );
}

function toOption({
  id,
  title,
  summary,
  installed,
  problem,
}: Answers['packs']['list'][number]): Option<string> {
  const hint = problem ?? (installed ? summary : 'Not installed');
  return { value: id, label: title, hint, disabled: !installed || problem !== null };
}
