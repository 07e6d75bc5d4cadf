import { expect, test } from 'vitest';
import * as z from 'zod';
import { openBrowser } from '#test/browser/open-browser.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { exportWorkflow } from './acts/export-workflow.ts';
import { awaitCanvas } from './acts/open-workflow.ts';
import { everyType } from './overriding/every-type.ts';
import { drawn, replaceOutput, tensors, written } from './overriding/replacements.ts';
import { listOutputs } from './stage/list-outputs.ts';
import { openGraph } from './stage/open-graph.ts';
import { preparePage } from './stage/prepare-page.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { runToEnd } from './stage/run-to-end.ts';

const stage = prepareStage();

/** A text, captions, a picture, a mask and a direction. */
const replaced = [
  'caption.caption',
  'captions.after',
  'fit.image',
  'mask.mask',
  'direction.direction',
];
const replacements = [...written, ...drawn, ...tensors].filter(({ output }) =>
  replaced.includes(output),
);

const reportSchema = z.object({
  outputs: z.record(z.string(), z.record(z.string(), z.object({ artifact: z.string() }))),
});
const answerSchema = z.object({
  state: z.literal('done'),
  nodes: z.record(z.string(), z.object({ outputs: z.unknown() })),
});

/** Runs a file by `tack` in a TACK_HOME that has nothing. @returns hashes by output */
async function runFile(file: string): Promise<Readonly<Record<string, string>>> {
  const answer = await tack(['run', file, '--json'], { home: await temporaryFolder() });
  expect([answer.code, answer.stderr]).toEqual([0, '']);
  const nodes = Object.entries(reportSchema.parse(JSON.parse(answer.stdout)).outputs);
  return Object.fromEntries(
    nodes.flatMap(([node, ports]) =>
      Object.entries(ports).map(([port, { artifact }]) => [`${node}.${port}`, artifact]),
    ),
  );
}

/** Runs a saved workflow by the HTTP API, to its end. @returns hashes by output */
async function runByName(
  name: string,
  { url, secret }: { readonly url: string; readonly secret: string },
): Promise<Readonly<Record<string, string>>> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}/api/v1/${path}`, { ...init, headers });
    expect(answer.ok, path).toBe(true);
    return await answer.text();
  };
  const start = { method: 'POST', body: '{}' };
  const { run } = JSON.parse(await ask(`workflows/${encodeURIComponent(name)}/runs`, start));
  await ask(`runs/${run}/events`);
  const { nodes } = answerSchema.parse(JSON.parse(await ask(`runs/${run}`)));
  const given = Object.entries(nodes).map(([node, { outputs }]) => ({ node, outputs }));
  return listOutputs({ nodes: given });
}

test('a document with values of one’s own gives the same values wherever it is run', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, everyType);
  await runToEnd(stage, page);
  expect(replacements).toHaveLength(replaced.length);
  for (const replacement of replacements) await replaceOutput(page, replacement);
  const run = await runToEnd(stage, page);
  const made = listOutputs(run);
  const file = await (await exportWorkflow(page, 'Zip')).path();

  expect(await runFile(file)).toEqual(made);

  const elsewhere = await scratchServer();
  const other = await preparePage(await openBrowser(skip), {
    url: `${elsewhere.url}/workflows`,
    allowed: [/404/], // it asks which of the values are there already
  });
  await other.getByLabel('Import: files').setInputFiles(file);
  await other.getByRole('button', { name: 'Open', exact: true }).click();
  await awaitCanvas(other);
  expect(await runByName(run.title, elsewhere)).toEqual(made);
});
