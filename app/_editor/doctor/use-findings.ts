import { useStore } from 'zustand';
import { useSession } from '#app/_editor/state/session.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

const none: readonly Finding[] = [];

/**
 * What went wrong in the run that is shown.
 *
 * @param node the only node whose findings are wanted; all of them when absent
 * @returns a stable list, empty until it is known
 */
export function useFindings(node?: string): readonly Finding[] {
  return useStore(useSession().findings, ({ all, byNode }) =>
    node === undefined ? all : (byNode.get(node) ?? none),
  );
}
