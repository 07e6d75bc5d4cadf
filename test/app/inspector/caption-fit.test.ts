import { expect, test } from 'vitest';
import { findFit } from '#app/_editor/inspector/caption-fit/find-fit.ts';
import { fitDocument } from '#app/_editor/inspector/caption-fit/fit-document.ts';
import { defaultEdit } from '#test/e2e/stage/default-edit.ts';

const captioner = defaultEdit.graph.nodes.find(({ type }) => type === 'caption-image')?.id ?? '';
const feeding = defaultEdit.graph.edges.find(({ to }) => to.node === captioner)?.from;
const gave = (type: 'image' | 'text' | 'metrics', port: string, hash: string) => ({
  outputs: { [port]: { type, hash } },
});
const ran = {
  [feeding?.node ?? '']: gave('image', feeding?.port ?? '', 'a'),
  [captioner]: gave('text', 'caption', 'b'),
};

test('a run that did not measure a caption tells the caption and its picture only', () => {
  const found = { picture: 'a', caption: 'b', measured: undefined };
  expect(findFit(defaultEdit.graph, ran, captioner)).toEqual(found);
});

test('a check measures the caption that the node gives of its picture, and is found', () => {
  const { document, targets } = fitDocument(defaultEdit, captioner, 'clip-l14');
  const [target = ''] = targets;
  expect(document.graph.nodes).toHaveLength(defaultEdit.graph.nodes.length + 1);
  const nodes = { ...ran, [target]: gave('metrics', 'metrics', 'c') };
  expect(findFit(document.graph, nodes, captioner).measured).toEqual({
    figures: 'c',
    pack: 'clip-l14',
  });
});

test('what an earlier run gave does not count', () => {
  const nodes = Object.fromEntries(
    Object.entries(ran).map(([id, given]) => [id, { ...given, isFromEarlierRun: true }]),
  );
  const nothing = { picture: undefined, caption: undefined, measured: undefined };
  expect(findFit(defaultEdit.graph, nodes, captioner)).toEqual(nothing);
});
