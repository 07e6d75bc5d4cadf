import { clsx } from 'clsx';
import { gravestFirst, severityLooks } from '#app/_editor/doctor/severity-looks.ts';
import { useFindings } from '#app/_editor/doctor/use-findings.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { Tooltip } from '#app/_ui/tooltip.tsx';

/** The doctor's mark, astride the card's upper edge; pressed, it opens what was found and what to try. */
export function CardFindings({ id }: { readonly id: string }) {
  const session = useSession();
  const findings = gravestFirst(useFindings(id));
  const [worst] = findings;
  if (!worst) return null;
  const { icon: Drawing, tone, word } = severityLooks[worst.severity];
  const others = findings.length - 1;
  const sentences = findings.map(({ sentence }) => sentence).join(' ');
  const open = () => {
    session.view.setState({ inspectorTab: 'result', isInspectorOpen: true });
    session.document.select([id]);
  };
  return (
    <Tooltip text={sentences} detail="Open what shows it and what to try" side="top">
      <button
        type="button"
        aria-label={`${word}: ${sentences}`}
        onClick={open}
        className={clsx(
          'card-findings nodrag figures absolute -top-4.5 right-2 flex h-6 items-center gap-1 rounded-full border border-current px-2 font-medium text-13',
          tone,
        )}
      >
        <Drawing aria-hidden size={14} />
        {word}
        {others > 0 && ` +${others}`}
      </button>
    </Tooltip>
  );
}
