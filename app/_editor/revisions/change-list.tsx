type ChangeListProps = {
  readonly title: string;
  readonly changes: readonly string[];
};

const shownAtMost = 60;

/** What changed, one line each. */
export function ChangeList({ title, changes }: ChangeListProps) {
  const rest = changes.length - shownAtMost;
  return (
    <section>
      <h3 className="text-12 font-medium text-ink-2">{title}</h3>
      {changes.length === 0 ? (
        <p className="text-ink-3">Nothing</p>
      ) : (
        <ul className="list-disc pl-4 marker:text-ink-3">
          {changes.slice(0, shownAtMost).map((change) => (
            <li key={change} className="[overflow-wrap:anywhere]">
              {change}
            </li>
          ))}
          {rest > 0 && <li className="text-ink-3">and {rest} more</li>}
        </ul>
      )}
    </section>
  );
}
