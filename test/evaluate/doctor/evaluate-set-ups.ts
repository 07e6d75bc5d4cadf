import { diagnose } from '#nodes/doctor/diagnose.ts';
import type { Finding, FindingCode } from '#nodes/doctor/finding.ts';
import { readValue } from '#nodes/doctor/run-facts.ts';
import { findTrueEdit } from '#nodes/scenes/find-true-edit.ts';
import { readPackFacts } from '#server/packs/read-pack-facts.ts';
import { openRunner } from '#server/runs/open-runner.ts';
import { openStore } from '#server/store/open-store.ts';
import type { Split } from '../evaluation-case.ts';
import { judgeEdit } from '../judge-edit.ts';
import { openJudge } from '../open-judge.ts';
import { buildGraph, editNode } from './build-graph.ts';
import { collectFacts } from './collect-facts.ts';
import type { SetUpClass } from './set-up.ts';

/** What was found in one edit. */
export type Diagnosis = {
  readonly name: string;
  readonly number: number;
  readonly expects: FindingCode | null;
  readonly findings: readonly Finding[];
  /** Whether the attribute classifier sees the edit that the scene asks for. */
  readonly isDone: boolean;
};

type Wish = {
  readonly home: string;
  readonly classes: readonly SetUpClass[];
  readonly split: Split;
  /** Cases of each class, the first one's number, and the steps of the inversion. */
  readonly count: number;
  readonly first: number;
  readonly steps: number;
};

/** Makes the edits of every class by the real models and has each diagnosed. */
export async function* evaluateSetUps(wish: Wish): AsyncGenerator<Diagnosis> {
  const store = await openStore(wish.home);
  const runner = openRunner(store.folders);
  const judge = await openJudge();
  const pack = await readPackFacts(['packs'], 'shapes');
  if (!pack) throw new Error('The pack "shapes" is not there.');
  const packs = new Map([['shapes', pack]]);
  try {
    for (let number = wish.first; number < wish.first + wish.count; number += 1) {
      for (const { name, expects, make } of wish.classes) {
        const setUp = make(number, wish.split);
        const graph = buildGraph(setUp, wish.steps);
        const facts = await collectFacts({ runner, store }, graph, packs);
        const image = readValue(facts, { node: editNode, port: 'image' }, 'image');
        if (!image) throw new Error(`Case ${number} of "${name}" gave no picture.`);
        const { scene, edit } = setUp.given;
        const verdict = judgeEdit(await judge(image), findTrueEdit(scene, edit).scene, edit);
        yield { name, number, expects, findings: diagnose(facts), isDone: verdict.isDone };
      }
    }
  } finally {
    runner.close();
  }
}
