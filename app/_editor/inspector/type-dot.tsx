import type { PortType } from '#nodes/contract/ports.ts';

/** The colour of a type, beside its name. */
export function TypeDot({ type }: { readonly type: PortType }) {
  return (
    <span
      aria-hidden
      className="size-2 shrink-0 rounded-full border border-line-strong"
      style={{ background: `var(--type-${type})` }}
    />
  );
}
