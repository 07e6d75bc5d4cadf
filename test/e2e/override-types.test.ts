import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitTurn } from './acts/await-turn.ts';
import { everyType } from './overriding/every-type.ts';
import { listDescendants } from './overriding/list-descendants.ts';
import {
  drawn,
  type Replacement,
  replaceOutput,
  tensors,
  written,
} from './overriding/replacements.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { nodesThat } from './stage/read-last-run.ts';
import { runToEnd } from './stage/run-to-end.ts';

const stage = prepareStage();

/** Puts each value in place, runs, sees what ran, and takes it back. */
async function replaceEach(page: Page, replacements: readonly Replacement[]): Promise<void> {
  await openGraph(stage, page, everyType);
  const all = everyType.nodes.map(({ id }) => id).toSorted();
  expect(nodesThat(await runToEnd(stage, page), 'done', 'cached')).toEqual(all);
  for (const replacement of replacements) {
    const { output, isShared = false, inPassing = [] } = replacement;
    const panel = await replaceOutput(page, replacement);
    if (inPassing.length > 0) await awaitTurn(page);
    const run = await runToEnd(stage, page);
    const ran = listDescendants(everyType, output).filter((one) => !inPassing.includes(one));
    const [id = ''] = output.split('.');
    expect([output, nodesThat(run, 'done')]).toEqual([output, ran]);
    expect([output, nodesThat(run, 'overridden')]).toEqual([output, isShared ? [] : [id]]);
    expect(nodesThat(run, 'done', 'cached', 'overridden')).toEqual(
      run.nodes.map((one) => one.node).toSorted(),
    );
    await panel.getByRole('button', { name: 'Revert', exact: true }).click();
    await panel.getByText('yours', { exact: true }).waitFor({ state: 'detached' });
  }
}

test('a text, captions or a number of one’s own runs what comes after it, and nothing else', async ({
  skip,
}) => {
  await replaceEach(await stage.open(skip), written);
});

test('a picture or a mask of one’s own runs what comes after it, and nothing else', async ({
  skip,
}) => {
  await replaceEach(await stage.open(skip), drawn);
});

test('tensors of one’s own run what comes after them, and nothing else', async ({ skip }) => {
  await replaceEach(await stage.open(skip), tensors);
});
