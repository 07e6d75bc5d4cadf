import { tracked } from '@trpc/server';
import * as z from 'zod';
import { overrideSchema } from '#nodes/contract/graph.ts';
import { requirePermission } from '#nodes/contract/permissions.ts';
import { listCredits } from '#server/packs/list-credits.ts';
import { weighEdits } from '#server/packs/memory/weigh-edits.ts';
import { readPackDigest } from '#server/packs/read-pack-digest.ts';
import { readPackFacts } from '#server/packs/read-pack-facts.ts';
import { diagnoseRun } from '#server/runs/diagnose-run.ts';
import { explainNode } from '#server/runs/explain-node.ts';
import { findUsedPacks } from '#server/runs/find-used-packs.ts';
import { pauseQueue, resumeQueue } from '#server/runs/pause-queue.ts';
import { predictRun } from '#server/runs/predict-run.ts';
import { resumeRun } from '#server/runs/resume-run.ts';
import { retryRun } from '#server/runs/retry-run.ts';
import type { FeedMessage } from '#server/runs/run-feed.ts';
import { startRun } from '#server/runs/start-run.ts';
import { startSavedWorkflow } from '#server/runs/start-saved-workflow.ts';
import { RunState } from '#server/store/generated/enums.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { listResults } from '#server/store/runs/list-results.ts';
import { listQueued, listRuns } from '#server/store/runs/list-runs.ts';
import { moveRun } from '#server/store/runs/move-run.ts';
import { readQueueState } from '#server/store/runs/queue-state.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import {
  countSchema,
  documentSchema,
  idSchema,
  limitSchema,
  momentSchema,
  nodeIdsSchema,
  prioritySchema,
  revisionSchema,
} from './inputs.ts';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });
const howToRun = {
  targets: nodeIdsSchema,
  breakpoints: nodeIdsSchema,
  priority: prioritySchema.default(0),
  /** Run anew, without reading the cache; what comes of it is remembered. */
  fresh: z.boolean().default(false),
};

/** Executions of graphs: started, followed, ordered, stopped. */
export const runsRouter = router({
  list: procedure('read')
    .input(
      z.strictObject({
        workflowId: idSchema.optional(),
        states: z.array(z.enum(RunState)).max(6).optional(),
        aside: z.boolean().optional(),
        before: momentSchema.optional(),
        limit: limitSchema,
      }),
    )
    .query(({ ctx, input }) => listRuns(ctx.backend.database, input)),

  /** Pictures that runs have given, for a gallery. */
  results: procedure('read')
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        workflowId: idSchema.optional(),
        aside: z.boolean().optional(),
        before: momentSchema.optional(),
        limit: limitSchema,
      }),
    )
    .query(({ ctx, input }) => listResults(ctx.backend.database, input)),

  find: procedure('read')
    .input(byId)
    .query(async ({ ctx, input }) => ({
      ...(await findRun(ctx.backend.database, input.id)),
      /** By the clock that its times are told by. */
      now: Date.now(),
    })),

  /** Why a node ran in a run, or did not have to. */
  explain: procedure('read')
    .input(z.strictObject({ id: idSchema, node: idSchema }))
    .query(({ ctx, input }) => explainNode(ctx.backend, input)),

  /** Which packs took part in a run, or in what one of its nodes gave, and what one may do with that. */
  credits: procedure('read')
    .input(z.strictObject({ id: idSchema, node: idSchema.optional() }))
    .query(async ({ ctx, input }) =>
      listCredits(ctx.packsFolders, await findUsedPacks(ctx.backend, input)),
    ),

  /** What went wrong with the edits of a run, and what to try. */
  diagnose: procedure('read')
    .input(byId)
    .query(({ ctx, input }) =>
      diagnoseRun(ctx.backend, {
        ...input,
        readPack: (pack) => readPackFacts(ctx.packsFolders, pack),
      }),
    ),

  /**
   * What a run of a document would do: what is cached, what runs, what may run, how long, and with how much memory. Changes
   * nothing; asked by POST because a document is too long for an address.
   */
  predict: procedure('read')
    .input(
      z.strictObject({
        document: documentSchema,
        targets: nodeIdsSchema,
        /** Against whose earlier runs changes are explained. */
        workflowId: idSchema.optional(),
      }),
    )
    .mutation(({ ctx, input: { document, ...wish } }) =>
      predictRun(ctx.backend, {
        ...{ ...wish, graph: document.graph },
        packDigest: (pack) => readPackDigest(ctx.packsFolders, pack),
        weighEdits: async (edits) => {
          const memory = ctx.memory();
          return memory && weighEdits(ctx.packsFolders, edits, memory);
        },
      }),
    ),

  /** A document as it stands on somebody's canvas, saved or not: who sends one may also edit. */
  start: procedure('run')
    .input(
      z.strictObject({
        document: documentSchema,
        workflow: z.strictObject({ id: idSchema, revision: revisionSchema }).optional(),
        /** It tries something beside what the canvas shows, and is never its latest run. */
        aside: z.boolean().default(false),
        ...howToRun,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      requirePermission(ctx.caller, 'edit');
      return { id: await startRun(ctx.backend, input) };
    }),

  /** A saved workflow, with other values for some params. */
  startSaved: procedure('run')
    .input(
      z.strictObject({
        name: z.string().min(1).max(200),
        inputs: z.record(z.string().max(500), z.json()).default({}),
        ...howToRun,
      }),
    )
    .mutation(({ ctx, input }) => startSavedWorkflow(ctx.backend, input)),

  cancel: procedure('run')
    .input(byId)
    .mutation(async ({ ctx, input }) => ({
      state: await requestCancel(ctx.backend.database, input.id),
    })),

  retry: procedure('run')
    .input(byId)
    .mutation(({ ctx, input }) => retryRun(ctx.backend, input.id)),

  resume: procedure('run')
    .input(
      z.strictObject({ id: idSchema, overrides: z.array(overrideSchema).max(1000).default([]) }),
    )
    .mutation(({ ctx, input }) => resumeRun(ctx.backend, input.id, input.overrides)),

  move: procedure('run')
    .input(
      z.strictObject({
        id: idSchema,
        priority: prioritySchema.optional(),
        before: idSchema.optional(),
      }),
    )
    .mutation(({ ctx, input: { id, ...move } }) => moveRun(ctx.backend.database, id, move)),

  queue: procedure('read').query(async ({ ctx }) => ({
    ...(await readQueueState(ctx.backend.database)),
    waiting: await listQueued(ctx.backend.database, 200),
  })),

  pauseQueue: procedure('run').mutation(({ ctx }) => pauseQueue(ctx.backend)),
  resumeQueue: procedure('run').mutation(({ ctx }) => resumeQueue(ctx.backend)),

  /**
   * What happens in a run until it has ended. Kept events carry their number as the stream's id, so
   * whoever reconnects misses none; progress passes.
   */
  follow: procedure('read')
    .input(
      z.strictObject({
        id: idSchema,
        since: countSchema.default(0),
        /** Set by the client when it reconnects. */
        lastEventId: z.string().max(20).nullish(),
      }),
    )
    .subscription(async function* ({ ctx, input, signal }) {
      const last = countSchema.safeParse(Number(input.lastEventId ?? input.since));
      const since = last.success ? last.data : 0;
      const until = signal ?? new AbortController().signal;
      for await (const message of ctx.backend.feed.follow(input.id, since, until)) {
        if (message.type === 'kept') yield tracked(String(message.seq), message as FeedMessage);
        else yield message as FeedMessage;
      }
    }),
});
