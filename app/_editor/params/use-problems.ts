import { useStore } from 'zustand';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';
import { problemsOf } from './problems-of.ts';

/** Reads from all that keeps the open workflow from being run; renders again only when what was picked changes. */
export function useProblems<T>(pick: (problems: readonly Problem[]) => T): T {
  const packs = useStore(useSession().packs, ({ usable }) => usable);
  return useDocument(({ workflow }) => pick(problemsOf(workflow.graph, packs)));
}
