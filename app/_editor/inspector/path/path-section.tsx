import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { useTensors } from '#app/_editor/values/tensors/use-tensors.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { findPaths, type PathTraces } from './find-paths.ts';
import { PathView } from './path-view.tsx';
import { readPath } from './read-path.ts';

const none = {};

/** How an inversion walked to noise, and how a reconstruction or an edit's reference walked back. */
export function PathSection({ node }: { readonly node: string }) {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const traces = useRun(useShallow(({ run }) => findPaths(graph, run?.nodes ?? none, node)));
  return (
    <Section title="Path to the noise and back">
      <FetchedPaths key={`${traces.there} ${traces.back}`} {...traces} />
    </Section>
  );
}

function FetchedPaths({ there, back }: PathTraces) {
  const first = useTensors(there);
  const second = useTensors(back);
  const isThere = there === undefined || first.data !== undefined;
  const isBack = back === undefined || second.data !== undefined;
  const query = { data: isThere && isBack ? true : undefined, error: first.error ?? second.error };
  const paths = useMemo(
    () => ({
      there: first.data && readPath(first.data),
      back: second.data && readPath(second.data),
    }),
    [first.data, second.data],
  );
  return (
    <ValueQuery query={query} placeholder="h-80 w-full">
      {() => <PathView {...paths} />}
    </ValueQuery>
  );
}
