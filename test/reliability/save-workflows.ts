import pino from 'pino';
import { openBackend } from '#server/runs/open-backend.ts';
import { tackHome } from '#server/store/tack-home.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { comparing } from '#test/helpers/tiny-workflows.ts';

/** A program to be traced: saves as many workflows as it is told to, one after the other. */
const backend = await openBackend(tackHome(), pino({ level: 'silent' }));
for (let index = 0; index < Number(process.argv[2]); index += 1) {
  const name = `traced ${index}`;
  await createWorkflow(backend.database, backend.store.folders, {
    name,
    document: comparing(name),
  });
}
await backend.close();
