import { join } from 'node:path';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { saveWorkflow } from '#server/store/workflows/save-workflow.ts';
import { documentSaying } from '../workflows/saved-document.ts';
import { homeOfTexts, insertRun } from './aged-artifacts.ts';

/** A home with two revisions of a workflow, a run that is done and one that is going on. */
export async function homeWithHistory() {
  const home = await homeOfTexts();
  const { database, folders, values } = home;
  const picture = { width: 3, height: 2, data: new Uint8Array(18).fill(7) };
  const image = await values.store('image', picture);
  const latents = await values.store('latents', {
    pack: 'tiny',
    tensor: { dims: [1, 2, 2, 1], data: Float32Array.of(1, 2, 3, 4) },
  });
  const loss = await values.storeTrace([0.1, 0.2]);
  const used = [image, latents, { type: 'trace', hash: loss }] as const;
  const rows = await Promise.all(used.map((value) => describeArtifact(folders, value)));
  await recordArtifacts(database, rows);
  await recordArtifacts(database, rows);

  const odd = 'Grüße "quoted" \\ \n ☃ 😀';
  const draft = { name: odd, document: documentSaying(image.hash), note: odd };
  const { id } = await createWorkflow(database, folders, draft);
  const document = { ...documentSaying('0.1'), summary: odd };
  await saveWorkflow(database, folders, { id, revision: 1, document });
  await insertRun(database, { id: 'done', outputs: { latents }, traces: { loss } });
  await insertRun(database, { id: 'going', state: 'running' });
  await database.run.update({
    where: { id: 'going' },
    data: { turn: 'a turn', position: 0.1 + 0.2, attempt: 3, targets: ['a', '"b"'] },
  });
  await database.nodeRun.updateMany({ where: { runId: 'going' }, data: { state: 'running' } });
  await database.runEvent.create({ data: { runId: 'done', seq: 1, event: { type: odd } } });
  return { ...home, rows, image, file: join(folders.home, 'home.tar.gz') };
}
