import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '#test/browser/open-browser.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';
import { scratchHome } from '#test/reliability/scratch-home.ts';
import { type ServerProcess, startServer } from '#test/reliability/start-server.ts';
import { awaitRun } from './acts/await-run.ts';
import { awaitSaved } from './acts/await-saved.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { openOutput } from './acts/open-output.ts';
import { openWorkflow } from './acts/open-workflow.ts';
import { pressRun } from './acts/press-run.ts';
import { writeCaption } from './acts/write-caption.ts';
import { everyType } from './overriding/every-type.ts';
import { listDescendants } from './overriding/list-descendants.ts';
import { preparePage } from './stage/prepare-page.ts';
import { nodesThat } from './stage/read-last-run.ts';

const lost = [/ERR_|Failed to (load|fetch)|net::|50\d/];
const blue = 'a large solid blue circle on a snowy field';

const ids = everyType.nodes.map(({ id }) => id).toSorted();
const waiting = new Set(
  ['before', 'after'].flatMap((port) => listDescendants(everyType, `captions.${port}`)),
);
const others = ids.filter((id) => !waiting.has(id));

const banner = (page: Page) => page.getByRole('region', { name: 'Paused run' });

async function readRun({ api }: ServerProcess) {
  const [last] = await api.runs.list.query({ aside: false, limit: 1 });
  const run = await api.runs.find.query({ id: last?.id ?? '' });
  return { ...run, finished: run.nodes.map(({ node }) => node).toSorted() };
}

/** When each node of a run began. */
const startsOf = ({ nodes }: Awaited<ReturnType<typeof readRun>>) =>
  Object.fromEntries(nodes.map(({ node, startedAt }) => [node, startedAt]));

/** The page, after it has found the server again and after a reload, says that the run waits. */
async function expectPaused(page: Page): Promise<void> {
  for (const look of [() => {}, () => page.reload()]) {
    await look();
    await banner(page).getByText('Paused after Write captions').waitFor();
    await page.getByRole('tab', { name: 'Queue' }).click();
    const going = page.getByRole('list', { name: 'Going on' }).getByRole('listitem');
    await going.getByText('Paused after Write captions').waitFor();
    expect(await nodeStates(page)).toMatchObject({ Invert: 'done', Edit: 'nothing' });
  }
}

test('a paused run waits through a crash and a restart of its server, and goes on with an edit', async ({
  skip,
}) => {
  const browser = await openBrowser(skip);
  const home = await scratchHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  let server = await startServer(home.path);
  onTestFinished(async () => void (await server.end('SIGTERM')));
  const { port } = new URL(server.url);
  const page = await preparePage(browser, { url: server.url, allowed: lost });
  const restart = async (signal: 'SIGKILL' | 'SIGTERM') => {
    await server.end(signal);
    await page.getByText('No server').waitFor();
    server = await startServer(home.path, { args: ['--port', port] });
    await page.getByText('No server').waitFor({ state: 'detached' });
  };
  const document = workflowOf(everyType, 'Waits for a person');
  const { id } = await server.api.workflows.create.mutate({ name: document.name, document });
  await openWorkflow(page, id);
  await findCard(page, 'Write captions').getByRole('heading').click();
  await page.getByRole('button', { name: 'Pause here' }).click();
  await pressRun(page);
  await banner(page).waitFor({ timeout: 120_000 });
  const paused = await readRun(server);
  expect([paused.state, paused.finished]).toEqual(['paused', others]);

  await restart('SIGKILL');
  await expectPaused(page);
  expect(await readRun(server)).toMatchObject({ id: paused.id, state: 'paused', finished: others });

  // What is put in place meanwhile outlives the next end, too.
  await openOutput(page, 'Write captions');
  await writeCaption(page, 'After 1', blue);
  await awaitSaved(page);
  await restart('SIGTERM');
  await expectPaused(page);
  await banner(page).getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await awaitRun(page);
  const done = await readRun(server);
  expect([done.id, done.state]).toEqual([paused.id, 'done']);
  expect(nodesThat(done, 'done')).toEqual(ids.filter((one) => one !== 'captions'));
  expect(nodesThat(done, 'cached')).toEqual(['captions']);
  const { captions: _, ...kept } = startsOf(paused);
  expect(startsOf(done)).toMatchObject(kept);

  // It was made with the edit: asked again with it, there is nothing left to do.
  await findCard(page, 'Write captions').getByRole('button', { name: 'Do not pause here' }).click();
  await pressRun(page);
  await awaitRun(page);
  const again = await readRun(server);
  expect(JSON.stringify(again.document)).toContain(blue);
  expect(nodesThat(again, 'cached')).toEqual(ids);
});
