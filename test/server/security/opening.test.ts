import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { anyDocument } from './any-document.ts';
import { noteEffects } from './note-effects.ts';

const asked = process.env['TACK_FUZZ'];
const documents = asked === undefined ? 500 : Math.max(2_000, Number(asked));

test(`${documents} documents of anybody are saved and opened, and nothing else happens`, async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const { workflows } = apiCaller(backend);
  const effects = noteEffects();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(anyDocument, anyDocument, async (first, second) => {
      count += 1;
      const { id, revision } = await workflows.create({ name: `Number ${count}`, document: first });
      const found = await workflows.find({ id });
      expect(found.document.graph).toEqual(first.graph);
      await workflows.save({ id, revision, document: { ...second, name: `Number ${count}` } });
      expect((await workflows.find({ id })).document.graph).toEqual(second.graph);
    }),
    { numRuns: documents / 2, endOnFailure: true },
  );
  const socket = 'host' in backend.address ? backend.address.host : '';
  expect(socket).not.toBe('');
  expect(effects.connections.filter((place) => !place.startsWith(socket))).toEqual([]);
  expect(effects.programs).toEqual([]);
  expect(effects.writes.length).toBeGreaterThan(documents);
  expect(effects.writes.filter((path) => !path.startsWith(`${backend.home}/`))).toEqual([]);
  expect(await backend.database.run.count()).toBe(0);
  expect(await backend.database.runEvent.count()).toBe(0);
  expect(await backend.database.workflowRevision.count()).toBe(documents);
});

test('what would happen would be noticed', async () => {
  const file = join(await temporaryFolder(), 'written');
  const effects = noteEffects();
  await writeFile(file, 'x');
  const socket = connect(1, '127.0.0.1');
  await once(socket, 'error');
  await fetch('http://localhost:2/').catch(() => {});
  const nowhere = connect(join(tmpdir(), 'no-such-socket'));
  await once(nowhere, 'error');
  expect(effects.writes).toEqual([file]);
  expect(effects.connections).toEqual(
    expect.arrayContaining(['127.0.0.1:1', 'localhost:2', join(tmpdir(), 'no-such-socket')]),
  );
  await once(spawn(process.execPath, ['--version'], { stdio: 'ignore' }), 'close');
  expect(effects.programs).toHaveLength(1);
});
