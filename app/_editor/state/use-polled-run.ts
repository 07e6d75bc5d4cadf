import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { api } from '#app/_api/api-client.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';
import type { ValueReferences } from './node-run.ts';
import type { FoundRun } from './run-following.ts';
import { isEnded, type RunState } from './run-shown.ts';

/** How a run stands that the canvas does not show. */
export type PolledRun = {
  readonly id: string;
  readonly state: RunState;
  /** Why it failed, in a sentence. */
  readonly failure: string | null;
  readonly document: Workflow | null;
  readonly nodes: Readonly<Record<string, PolledNode>>;
};

type PolledNode = {
  readonly outputs: ValueReferences;
  readonly traces: Readonly<Record<string, string>>;
};

const pollMs = 1500;
const typeSchema = z.custom<PortType>((type) => typeof type === 'string' && type in portTypes);
const outputsSchema = z.record(z.string(), z.object({ type: typeSchema, hash: z.string() }));
const tracesSchema = z.record(z.string(), z.string());
const failureSchema = z.object({ message: z.string() });

/** Looks a run up again until it has ended; undefined = there is none to look up. */
export function usePolledRun(id: string | undefined) {
  return useQuery({ ...polledRun(id ?? ''), enabled: id !== undefined });
}

/** The query that looks a run up again until it has ended, where there are several. */
export function polledRun(id: string) {
  return queryOptions({
    queryKey: ['runs', 'polled', id],
    queryFn: async () => readPolledRun(await api.runs.find.query({ id })),
    refetchInterval: ({ state: { data } }) => (data && isEnded(data.state) ? false : pollMs),
  });
}

/** Reads how a run stands out of what the server keeps of it. */
function readPolledRun({ id, state, failure, document, nodes }: FoundRun): PolledRun {
  const given = nodes.map(({ node, outputs, traces }): [string, PolledNode] => [
    node,
    {
      outputs: outputsSchema.safeParse(outputs).data ?? {},
      traces: tracesSchema.safeParse(traces).data ?? {},
    },
  ]);
  return {
    ...{ id, state },
    failure: failureSchema.safeParse(failure).data?.message ?? null,
    document: workflowSchema.safeParse(document).data ?? null,
    nodes: Object.fromEntries(given),
  };
}
