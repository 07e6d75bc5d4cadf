import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, createHistory, type History, redo, undo } from '#app/_editor/document/history.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { defaultEdit, findDangling } from './documents.ts';
import { editNames, type RandomEdit, randomEdits } from './random-edits.ts';

/** A full workflow refuses more in words; any other failure is a bug. */
function tryEdit(edit: RandomEdit, workflow: Workflow): Workflow {
  try {
    return edit.apply(workflow);
  } catch (error) {
    if (error instanceof AppError && /holds at most/.test(error.message)) return workflow;
    throw error;
  }
}

/** Freezes all that is not frozen yet, so that an edit that changes in place throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

const sequences = fc.array(randomEdits, { minLength: 1, maxLength: 40 });

test('tries every edit there is', () => {
  const folder = new URL('../../../app/_editor/document/edits/', import.meta.url);
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
  const tried = editNames.map((name) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`));
  expect(files.filter((file) => file !== 'snap-position' && !tried.includes(file))).toEqual([]);
});

test('tries edits that do change something, each of them', () => {
  const effective = new Set<string>();
  fc.assert(
    fc.property(fc.array(randomEdits, { minLength: 20, maxLength: 40 }), (edits) => {
      let workflow = defaultEdit();
      for (const edit of edits) {
        const after = tryEdit(edit, workflow);
        if (after !== workflow) effective.add(edit.name);
        workflow = after;
      }
    }),
    { seed: 1, numRuns: 200 },
  );
  expect(editNames.filter((name) => !effective.has(name))).toEqual([]);
});

test('leaves documents that can be saved, and nothing in them that dangles', () => {
  fc.assert(
    fc.property(sequences, (edits) => {
      let workflow = deepFreeze(defaultEdit());
      for (const edit of edits) {
        workflow = deepFreeze(tryEdit(edit, workflow));
        expect(findDangling(workflow), edit.name).toEqual([]);
        expect(workflowSchema.safeParse(workflow).error, edit.name).toBeUndefined();
      }
    }),
    { numRuns: 150 },
  );
});

test('keeps the identity of a document that an edit does not change, and of untouched nodes', () => {
  fc.assert(
    fc.property(sequences, (edits) => {
      let before = defaultEdit();
      for (const edit of edits) {
        const after = tryEdit(edit, before);
        if (after !== before) expect(after, edit.name).not.toEqual(before);
        const known = new Map(before.graph.nodes.map((node) => [JSON.stringify(node), node]));
        for (const node of after.graph.nodes) {
          const same = known.get(JSON.stringify(node));
          if (same) expect(node === same, `${edit.name} of ${node.id}`).toBe(true);
        }
        before = after;
      }
    }),
    { numRuns: 80 },
  );
});

test('comes back to equal documents when all is undone, and when all is redone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(randomEdits, fc.nat(1500), fc.constantFrom('typing', undefined)), {
        maxLength: 40,
      }),
      (steps) => {
        const start = defaultEdit();
        let history: History = createHistory(structuredClone(start));
        let at = 0;
        for (const [edit, pause, group] of steps) {
          at += pause;
          const workflow = tryEdit(edit, history.workflow);
          const step = { name: edit.name, workflow, at };
          history = commit(history, group === undefined ? step : { ...step, group });
        }
        const end = structuredClone(history.workflow);
        const undone = repeat(undo, history);
        expect(undone.workflow).toEqual(start);
        expect(repeat(redo, undone).workflow).toEqual(end);
      },
    ),
    { numRuns: 100 },
  );
});

function repeat(move: (history: History) => History, history: History): History {
  const moved = move(history);
  return moved === history ? history : repeat(move, moved);
}
