import { expect, test } from 'vitest';
import { kindOfFile } from '#app/_editor/canvas/drop/kind-of-file.ts';
import { embedInPng } from '#app/_editor/document/files/embed-in-png.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { makePngChunk } from '#nodes/contract/png/png-chunks.ts';

const workflow = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Small' },
  graph: { nodes: [], edges: [] },
});
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = Uint8Array.from([
  ...signature,
  ...makePngChunk('IHDR', new Uint8Array(13)),
  ...makePngChunk('IEND', new Uint8Array()),
]);
const file = (bytes: Uint8Array<ArrayBuffer> | string, name: string, type: string) =>
  new File([bytes], name, { type });

test('takes a PNG as a picture unless it carries a workflow', async () => {
  expect(await kindOfFile(file(png, 'a.png', 'image/png'))).toBe('picture');
  const made = embedInPng(png, workflow);
  expect(await kindOfFile(file(made, 'a.png', 'image/png'))).toBe('workflow');
});

test('takes a damaged PNG as a picture, which the server then refuses in words', async () => {
  const damaged = png.slice(0, 20);
  expect(await kindOfFile(file(damaged, 'a.png', 'image/png'))).toBe('picture');
});

test('takes JSON and zip files as workflows, and refuses the rest', async () => {
  expect(await kindOfFile(file('{}', 'a.JSON', ''))).toBe('workflow');
  expect(await kindOfFile(file('x', 'a', 'application/zip'))).toBe('workflow');
  expect(await kindOfFile(file('x', 'a.pdf', 'application/pdf'))).toBe('other');
});
