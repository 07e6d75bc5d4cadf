import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writeSafetensors } from '#server/store/safetensors.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writePicture, writeWorkflow } from '#test/helpers/workflow-file.ts';

const drawn = {
  nodes: {
    picture: { type: 'image', params: { picture: 'red.png' } },
    crop: { type: 'crop-image', params: { left: 1, top: 1, width: 4, height: 3 } },
    result: 'result',
    words: { type: 'text', params: { text: 'a circle' } },
  },
  edges: ['picture.image -> crop.image', 'crop.image -> result.image'],
  output: 'result.image',
};

async function prepared() {
  const [home, folder] = [await temporaryFolder(), await temporaryFolder()];
  await writePicture(folder);
  return { home, folder, file: writeWorkflow(folder, drawn) };
}

test('prints one JSON object: outputs by node and port, files and figures', async () => {
  const places = await prepared();
  const { code, stdout, stderr } = await tack(
    ['run', 'workflow.json', '--out', 'out', '--json'],
    places,
  );
  expect([code, stderr]).toEqual([0, '']);
  const report = JSON.parse(stdout);
  const file = join(places.folder, 'out', 'result-image.png');
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(report).toMatchObject({
    caption: null,
    directionNorm: null,
    unetCalls: 0,
    cacheHits: 0,
    output: { file, sha256 },
    outputs: {
      words: { text: { type: 'text', value: 'a circle' } },
      result: { image: { sha256 } },
    },
  });
  expect(Object.keys(report.seconds)).toEqual(['picture', 'crop', 'result', 'words']);
  expect(await sharp(file).metadata()).toMatchObject({ width: 4, height: 3 });
  expect(filesIn(join(places.folder, 'out'))).toEqual(['result-image.png', 'words-text.json']);
});

test('does nothing a second time, and only what is downstream of a changed setting', async () => {
  const places = await prepared();
  const run = async (...more: string[]) =>
    JSON.parse((await tack(['run', 'workflow.json', '--json', ...more], places)).stdout);
  const first = await run();
  const second = await run();
  expect(second.cacheHits).toBe(4);
  expect(second.outputs).toEqual(first.outputs);
  const third = await run('--set', 'crop.width=2', '--set', 'words.text=12');
  expect(third.cacheHits).toBe(1);
  expect(third.outputs.words.text.value).toBe('12');
  // The crop is cut at the picture's edge all the same, so its value and what follows stay.
});

test('takes a picture for a setting and a file for an output', async () => {
  const places = await prepared();
  await sharp({ create: { width: 3, height: 2, channels: 3, background: 'blue' } })
    .png()
    .toFile(join(places.folder, 'blue.png'));
  writeFileSync(join(places.folder, 'words.txt'), 'a square\n');
  const { stdout } = await tack(
    [
      'run',
      'workflow.json',
      '--json',
      '--set',
      'picture.picture=blue.png',
      '--override',
      'words.text=words.txt',
      '--override',
      'crop.image=blue.png',
    ],
    places,
  );
  const { outputs, seconds } = JSON.parse(stdout);
  expect(outputs.words.text.value).toBe('a square');
  expect(outputs.result.image.artifact).toBe(outputs.crop.image.artifact);
  expect(Object.keys(seconds)).toEqual(['result']); // nothing else had to run
});

test('tells how it goes in plain lines where no terminal looks on', async () => {
  const places = await prepared();
  const first = await tack(['run', 'workflow.json'], places);
  expect(first.stderr).toMatch(/^Picture: \d+\.\d s\nCrop: /);
  expect(first.stdout).toMatch(/result.image: image [0-9a-f]{12}.*\nwords.text: "a circle"\n/);
  expect((await tack(['run', 'workflow.json'], places)).stderr).toMatch(
    /^Picture: kept\nCrop: kept\n/,
  );
});

describe('says in one sentence with its code what is wrong with', () => {
  async function refusal(args: readonly string[]) {
    const places = await prepared();
    const { code, stdout, stderr } = await tack(['run', ...args], places);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/ {4}at /);
    return { code, stderr };
  }

  const image = drawn.nodes.picture;
  test.each([
    [
      'a cycle',
      { nodes: { a: 'result', b: 'result' }, edges: ['a.image -> b.image', 'b.image -> a.image'] },
      'graph/cycle',
    ],
    ['an unknown node type', { nodes: { a: 'teleport' } }, 'graph/unknown-node-type'],
    ['a newer node', { nodes: { a: { ...image, version: 99 } } }, 'graph/newer-node-version'],
    ['a missing input', { nodes: { a: 'result' } }, 'graph/missing-input'],
    [
      'wrong params',
      { nodes: { a: { type: 'image', params: { picture: 3 } } } },
      'graph/invalid-params',
    ],
    [
      'a picture that is not there',
      { nodes: { a: { type: 'image', params: { picture: 'gone.png' } } } },
      'file/not-found',
    ],
    [
      'a picture that it names and does not bring',
      { nodes: { a: { type: 'image', params: { picture: 'b'.repeat(64) } } } },
      'artifact/not-found',
    ],
    [
      'an absolute path',
      { nodes: { a: { type: 'image', params: { picture: '/etc/passwd' } } } },
      'graph/invalid-params',
    ],
    [
      'edges that do not fit',
      { nodes: { a: image, b: 'invert-mask' }, edges: ['a.image -> b.mask'] },
      'graph/invalid-connection',
    ],
    ['an unknown version', { nodes: {}, version: 2 }, 'graph/unsupported-version'],
  ] as const)('%s', async (_, workflow, code) => {
    const folder = await temporaryFolder();
    await writePicture(folder);
    const file = writeWorkflow(folder, workflow);
    const { code: exit, stderr } = await refusal([file]);
    expect([exit, stderr]).toEqual([1, expect.stringContaining(`[${code}]`)]);
  });

  test.each([
    ['no JSON', 'half {', 'graph/invalid'],
    ['another JSON', '{"a":1}', 'graph/invalid'],
    [
      'a graph with strange parts',
      '{"format":"tack-workflow","version":1,"name":"x","graph":{"nodes":[],"edges":[],"script":"x"}}',
      'graph/invalid',
    ],
  ])('a file with %s', async (_, content, code) => {
    const file = join(await temporaryFolder(), 'w.json');
    writeFileSync(file, content);
    const { code: exit, stderr } = await refusal([file]);
    expect([exit, stderr]).toEqual([1, expect.stringContaining(`[${code}]`)]);
  });

  test.each([
    ['no file', []],
    ['two files', ['a.json', 'b.json']],
    ['an unknown option', ['workflow.json', '--fast']],
    ['a setting without a value', ['workflow.json', '--set', 'crop.width']],
    ['a setting of no node', ['workflow.json', '--set', 'corp.width=3']],
    ['a setting that is not there', ['workflow.json', '--set', 'crop.wide=3']],
    ['a setting of the wrong type', ['workflow.json', '--set', 'crop.width=wide']],
    ['an override of no output', ['workflow.json', '--override', 'crop.sound=x.txt']],
  ])('%s, as wrong usage', async (_, args) => {
    const { code, stderr } = await refusal(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('[usage/invalid]')]);
  });

  test('a direction of the wrong shape', async () => {
    const tensor = { dims: [2, 3, 4], data: new Float32Array(24) };
    const file = join(await temporaryFolder(), 'direction.safetensors');
    writeFileSync(file, writeSafetensors({ tensors: { tensor }, metadata: {} }));
    const edit = join(process.cwd(), 'public/workflows/default-edit.json');
    const { code, stderr } = await refusal([edit, '--override', `direction.direction=${file}`]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('[value/wrong-shape]')]);
  });
});

test('prints a failure as JSON too, where JSON was asked for', async () => {
  const places = await prepared();
  const { code, stdout } = await tack(['run', 'gone.json', '--json'], places);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file/not-found' } });
});
