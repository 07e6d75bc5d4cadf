import type { PortType } from '#nodes/contract/ports.ts';
import type { ComparedRun } from './compared-run.ts';

/** The same output of two runs: the stored values that it had. */
export type OutputPair = {
  readonly node: string;
  readonly port: string;
  readonly type: PortType;
  readonly first: string | null;
  readonly second: string | null;
};

type Run = Pick<ComparedRun, 'nodes'>;

/** The outputs of some types that either run gave. */
export function listPairs(one: Run, other: Run, types: readonly PortType[]): readonly OutputPair[] {
  const ids = new Set([...one.nodes.keys(), ...other.nodes.keys()]);
  return [...ids].flatMap((node) => {
    const [before, after] = [one.nodes.get(node)?.outputs, other.nodes.get(node)?.outputs];
    return Object.entries({ ...before, ...after })
      .filter(([, { type }]) => types.includes(type))
      .map(([port, { type }]) => ({
        ...{ node, port, type },
        first: before?.[port]?.hash ?? null,
        second: after?.[port]?.hash ?? null,
      }));
  });
}
