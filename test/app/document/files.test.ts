import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { embedInPng } from '#app/_editor/document/files/embed-in-png.ts';
import { packZip } from '#app/_editor/document/files/pack-zip.ts';
import { readWorkflowFile } from '#app/_editor/document/files/read-workflow-file.ts';
import { redactWorkflow } from '#app/_editor/document/files/redact-workflow.ts';
import { writeWorkflowJson } from '#app/_editor/document/files/write-workflow-json.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { makePngChunk, readPngChunks } from '#nodes/contract/png/png-chunks.ts';
import { defaultEdit, workflowOf, workflows } from './documents.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const png = new Uint8Array(
  readFileSync(new URL('../../../public/samples/hills.png', import.meta.url)),
);
const hash = 'ab'.repeat(32);
const read = (bytes: Uint8Array) => readWorkflowFile('file', bytes).workflow;
const readJson = (json: unknown) => read(encode(JSON.stringify(json)));

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
}

test('gets any document back from JSON, from a picture and from a zip', () => {
  fc.assert(
    fc.property(workflows, fc.uint8Array({ maxLength: 50 }), (workflow, value) => {
      expect(read(encode(writeWorkflowJson(workflow)))).toEqual(workflow);
      expect(read(embedInPng(png, workflow))).toEqual(workflow);
      const zip = readWorkflowFile('a.zip', packZip(workflow, new Map([[hash, value]])));
      expect(zip.workflow).toEqual(workflow);
      expect([...zip.artifacts]).toEqual([[hash, value]]);
    }),
    { numRuns: 60 },
  );
});

test('puts a workflow behind the header of a picture, and changes nothing else in it', async () => {
  const workflow = { ...defaultEdit(), name: 'Ünïcode 😀' };
  const once = embedInPng(png, defaultEdit());
  const twice = embedInPng(once, workflow);
  const types = (bytes: Uint8Array) => readPngChunks(bytes).map(({ type }) => type);
  expect(types(twice)).toEqual(types(png).toSpliced(1, 0, 'tEXt'));
  expect(readPngChunks(twice)[1]?.content.every((byte) => byte < 0x7f)).toBe(true);
  expect(read(twice)).toEqual(workflow);
  const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
  expect((await pixels(twice)).equals(await pixels(png))).toBe(true);
});

test('puts beside the workflow what is to be known of the packs that made the picture', async () => {
  const embedded = embedInPng(png, defaultEdit(), 'Made with Ünïcode (MIT).');
  const chunk = readPngChunks(embedded).find(({ type }) => type === 'iTXt');
  const text = new TextDecoder().decode(chunk?.content);
  expect(text.split('\0')).toEqual(['Disclaimer', '', '', '', '', 'Made with Ünïcode (MIT).']);
  expect(read(embedded)).toEqual(read(embedInPng(png, defaultEdit())));
  expect((await sharp(embedded).metadata()).comments).toContainEqual({
    keyword: 'Disclaimer',
    text: 'Made with Ünïcode (MIT).',
  });
});

test('says of every file that is broken what is wrong, and never anything but an AppError', () => {
  const whole = [
    encode(writeWorkflowJson(defaultEdit())),
    embedInPng(png, defaultEdit()).slice(0, 6000),
    packZip(defaultEdit(), new Map([[hash, new Uint8Array(99)]])),
  ];
  const damage = fc.record({
    file: fc.constantFrom(...whole),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    byte: fc.nat(255),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(damage, ({ file, at, byte, cut }) => {
      const place = Math.floor(at * file.length);
      const broken = cut ? file.slice(0, place) : file.with(place, byte);
      expect(codeOf(() => read(broken))).toMatch(/^(graph|request)\/|^nothing was thrown$/);
    }),
    { numRuns: 300 },
  );
});

test('believes no length and no checksum of a picture', () => {
  const embedded = embedInPng(png, defaultEdit());
  const long = embedded.slice();
  new DataView(long.buffer).setUint32(33, 0xffffffff);
  expect(codeOf(() => read(long))).toBe('graph/invalid file: This PNG picture is damaged.');
  const changed = embedded.slice();
  changed[200] = (changed[200] ?? 0) ^ 1;
  expect(codeOf(() => read(changed))).toBe('graph/invalid file: This PNG picture is damaged.');
  expect(codeOf(() => read(png))).toBe('graph/invalid file: This picture carries no workflow.');
  expect(makePngChunk('IEND', new Uint8Array())).toEqual(readPngChunks(png).at(-1)?.bytes);
});

test('refuses what a newer Tack saved, and what is none of ours', () => {
  const newer = { ...defaultEdit(), version: 2, more: true };
  expect(codeOf(() => readJson(newer))).toContain('saved by a newer Tack');
  expect(codeOf(() => readJson(newer))).toContain('graph/unsupported-version');
  expect(codeOf(() => readJson({ ...defaultEdit(), format: 'comfy' }))).toContain('graph/invalid');
  expect(codeOf(() => readJson(null))).toContain('graph/invalid');
  expect(codeOf(() => read(new Uint8Array([0xff, 0xfe, 0])))).toContain('it is no text');
});

test('refuses hostile documents before they do harm', () => {
  const workflow = defaultEdit();
  const deep = `{"format":"tack-workflow","version":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(codeOf(() => read(encode(deep)))).toContain('nested too deeply');
  const proto = writeWorkflowJson(workflow).replace('"params": {', '"params": {"__proto__": {},');
  expect(codeOf(() => read(encode(proto)))).toContain("'__proto__'");
  const long = { ...workflow, summary: 'x'.repeat(10_000_000) };
  expect(codeOf(() => readJson(long))).toContain('request/too-large');
  expect(codeOf(() => read(encode(' '.repeat(20_000_001))))).toContain('larger than 20 MB');
  const { graph } = workflow;
  const twins = { ...workflow, graph: { ...graph, nodes: [...graph.nodes, graph.nodes[0]] } };
  expect(codeOf(() => readJson(twins))).toContain("Two nodes have the id 'picture'");
  const lost = { ...workflow, graph: { ...graph, nodes: graph.nodes.slice(1) } };
  expect(codeOf(() => readJson(lost))).toContain("names node 'picture', which is not there");
});

/** The zip of one file, changed to say another size of what is in it. */
function sayingSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(zip);
  const directory = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  changed.writeUInt32LE(size, directory + 24);
  return new Uint8Array(changed);
}

test('unpacks no bomb, and only what belongs to a workflow', () => {
  const bomb = zipSync({ 'workflow.json': encode(' '.repeat(1_000_000)) });
  expect(codeOf(() => read(sayingSize(bomb, 257_000_000)))).toContain('more than 256 MB');
  expect(codeOf(() => read(sayingSize(bomb, 10)))).toContain('graph/invalid');
  const many = Array.from({ length: 2001 }, (_, index) => [`f${index}`, new Uint8Array()]);
  expect(codeOf(() => read(zipSync(Object.fromEntries(many))))).toContain('more than 2000 files');
  const other = zipSync({ '../evil': encode('x'), 'artifacts/short': encode('x') });
  expect(codeOf(() => read(other))).toContain('holds no workflow.json');
});

test('leaves nodes of unknown types as they are', () => {
  const unknown = workflowOf({ a: 'from-the-future' });
  unknown.graph.nodes[0] = {
    ...{ id: 'a', type: 'from-the-future', version: 9, position: { x: 1, y: 2 } },
    params: { constructor: [null, { deep: true }] },
  };
  expect(readJson(unknown)).toEqual(unknown);
});

test('redacts what is asked, and only that', () => {
  const { graph, ...rest } = defaultEdit();
  const nodes = graph.nodes.map((node) => ({ ...node, note: 'secret note' }));
  const overrides = [
    { node: 'caption', port: 'caption', value: { json: 'secret words' }, note: 'secret note' },
    { node: 'edit', port: 'latents', value: { artifact: hash }, note: '' },
  ];
  const workflow = { ...rest, summary: 'secret note', graph: { ...graph, nodes, overrides } };
  const nothing = { notes: false, instructions: false, pictures: false };
  expect(redactWorkflow(workflow, catalogue, nothing)).toBe(workflow);
  const text = (part: Partial<typeof nothing>) =>
    JSON.stringify(redactWorkflow(workflow, catalogue, { ...nothing, ...part }));
  expect(text({ notes: true })).not.toContain('secret note');
  expect(text({ notes: true })).toContain('secret words');
  expect(text({ instructions: true })).not.toContain('secret words');
  expect(text({ instructions: true })).not.toContain('make the triangle striped');
  expect(text({ instructions: true })).toContain('purple-triangle');
  expect(text({ pictures: true })).not.toMatch(/purple-triangle|abab/);
  expect(text({ pictures: true })).toContain('make the triangle striped');
});
