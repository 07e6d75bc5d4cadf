import type { ReactElement } from 'react';
import type { PortType } from '#nodes/contract/ports.ts';

/** The mark of a type, 12 px square: its colour and its shape. */
export function PortShape({ type }: { readonly type: PortType | null }) {
  return (
    <svg
      aria-hidden="true"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      className="pointer-events-none overflow-visible"
      style={{ color: typeColour(type) }}
    >
      {type === null ? hollow : shapes[type]}
    </svg>
  );
}

/** The colour of a type, as a CSS value. */
export function typeColour(type: PortType | null): string {
  return type === null ? 'var(--line-strong)' : `var(--type-${type})`;
}

const drawn = { fill: 'currentColor', stroke: 'var(--surface-2)', strokeWidth: 1 };
const round = <circle cx="6" cy="6" r="5" {...drawn} />;
const small = <circle cx="6" cy="6" r="3.5" {...drawn} />;
const hollow = <circle cx="6" cy="6" r="4" fill="var(--surface-2)" stroke="currentColor" />;
const double = (
  <>
    <circle cx="8" cy="6" r="4.5" {...drawn} />
    <circle cx="4" cy="6" r="4.5" {...drawn} />
  </>
);
const outlined = (
  <circle cx="6" cy="6" r="4.5" fill="currentColor" stroke="var(--line-strong)" strokeWidth="1.5" />
);
const diamond = <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" {...drawn} />;
const square = <rect x="1" y="1" width="10" height="10" rx="1" {...drawn} />;

const shapes: Readonly<Record<PortType, ReactElement>> = {
  image: round,
  mask: outlined,
  text: round,
  captions: double,
  embedding: round,
  direction: diamond,
  latents: round,
  inversion: square,
  number: small,
  metrics: small,
};
