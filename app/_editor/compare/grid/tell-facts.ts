import { captionsSchema } from '#nodes/contract/ports.ts';

/** One thing that a result was made with. */
export type Fact = {
  /** What is compared with what: facts of one key stand for the same thing. */
  readonly key: string;
  /** What people call it; nothing where the value says it. */
  readonly title: string;
  /** Of what kind of node it is. */
  readonly of: string;
  readonly value: unknown;
  /** What is said of a result that has none. */
  readonly absent: string;
};

const longest = 60;

/** Of each list of facts, those that not all lists share, in words. */
export function tellFacts(lists: readonly (readonly Fact[])[]): readonly (readonly string[])[] {
  const known = new Map(lists.flat().map((fact) => [fact.key, fact]));
  const tables = lists.map((facts) => Map.groupBy(facts, ({ key }) => key));
  const valuesOf = (table: (typeof tables)[number], key: string) =>
    JSON.stringify(table.get(key)?.map(({ value }) => value) ?? null);
  const differing = [...known.values()].filter(
    ({ key }) => new Set(tables.map((table) => valuesOf(table, key))).size > 1,
  );
  const words = differing.map((fact) => {
    const isShared = differing.some(({ key, title }) => key !== fact.key && title === fact.title);
    const title = isShared && fact.title !== '' ? `${fact.of}, ${fact.title}` : fact.title;
    const number = numberer();
    return tables.map((table) => {
      const values = table.get(fact.key)?.map(({ value }) => show(value, number));
      return `${title} ${values?.join(', ') ?? fact.absent}`.trim();
    });
  });
  return lists.map((_, at) => words.map((row) => row[at] ?? ''));
}

/** A value in a few words; what cannot be said in a few is numbered, alike ones alike. */
function show(value: unknown, number: (value: unknown) => string): string {
  if (value === null) return 'by itself';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && !/^[0-9a-f]{64}$/.test(value)) return quote(value, number);
  const captions = captionsSchema.min(1).safeParse(value).data;
  const rest = captions && captions.length > 1 ? ` and ${captions.length - 1} more` : '';
  return captions ? `${quote(captions[0]?.text ?? '', number)}${rest}` : number(value);
}

function quote(text: string, number: (value: unknown) => string): string {
  if (/^[\w-]{1,20}$/.test(text)) return text;
  return text.length > longest ? number(text) : `“${text}”`;
}

function numberer() {
  const seen: string[] = [];
  return (value: unknown) => {
    const name = JSON.stringify(value);
    if (!seen.includes(name)) seen.push(name);
    return `${seen.indexOf(name) + 1}`;
  };
}
