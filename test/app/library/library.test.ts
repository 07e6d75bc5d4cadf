import { describe, expect, it } from 'vitest';
import { removeNodes } from '#app/_editor/document/edits/remove-nodes.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { laySketch } from '#app/_editor/revisions/lay-sketch.ts';
import { listChanges } from '#app/_editor/revisions/list-changes.ts';
import { markChanged } from '#app/_editor/revisions/mark-changed.ts';
import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import { nameFile } from '#app/_library/name-file.ts';
import { readCompared } from '#app/_library/read-compared.ts';
import { replaceArtifacts } from '#app/_library/replace-artifacts.ts';
import { tellBytes } from '#app/_library/tell-bytes.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { defaultEdit, workflowOf } from '../document/documents.ts';
import { refusal } from '../save/browser.ts';

const hash = (letter: string) => letter.repeat(64);

describe('createUnderFreeName', () => {
  it('counts up until a name is free, and says which it was', async () => {
    const taken = new Set(['Test', 'Test 2']);
    const made: string[] = [];
    const create = async ({ name, document }: { name: string; document: { name: string } }) => {
      if (taken.has(name)) throw refusal('Taken.', { code: 'workflow/name-taken' });
      made.push(document.name);
      return { id: 'new' };
    };
    const workflow = workflowOf({});
    expect(await createUnderFreeName(workflow, '', create)).toEqual({ id: 'new', name: 'Test 3' });
    expect(made).toEqual(['Test 3']);
  });

  it('keeps a long name within what a document holds', async () => {
    let tries = 0;
    const create = async ({ name }: { name: string }) => {
      expect(name.length).toBeLessThanOrEqual(200);
      tries += 1;
      if (tries < 12) throw refusal('Taken.', { code: 'workflow/name-taken' });
      return { id: 'new' };
    };
    const workflow = { ...workflowOf({}), name: 'x'.repeat(200) };
    expect((await createUnderFreeName(workflow, '', create)).name).toMatch(/x 12$/);
  });

  it('gives up at once for any other reason', async () => {
    const create = async () => {
      throw refusal('No.', { code: 'graph/invalid' });
    };
    await expect(createUnderFreeName(workflowOf({}), '', create)).rejects.toThrow('No.');
  });
});

describe('stored values of a document', () => {
  const override = { node: 'p', port: 'image', value: { artifact: hash('a') }, note: '' };
  const workflow = workflowOf({ p: 'image' }, [], { overrides: [override] });
  const chosen = {
    ...workflow,
    graph: setParam(workflow.graph, { node: 'p', param: 'picture', value: hash('b') }),
  };

  it('are called by the names that their copies here have', () => {
    const copies = new Map([
      [hash('a'), { artifact: hash('c') }],
      [hash('b'), { artifact: hash('d') }],
    ]);
    const { graph } = replaceArtifacts(chosen, catalogue, copies);
    expect(graph.nodes[0]?.params).toEqual({ picture: hash('d') });
    expect(graph.overrides[0]?.value).toEqual({ artifact: hash('c') });
  });

  it('are written into the document where they are small', () => {
    const small = new Map([[hash('a'), { json: 'a circle' }]]);
    const { graph } = replaceArtifacts(chosen, catalogue, small);
    expect(graph.overrides[0]?.value).toEqual({ json: 'a circle' });
    expect(graph.nodes[0]?.params).toEqual({ picture: hash('b') });
  });

  it('stay as they are where they have no copy', () => {
    expect(replaceArtifacts(chosen, catalogue, new Map())).toBe(chosen);
    const other = new Map([[hash('e'), { artifact: hash('f') }]]);
    expect(replaceArtifacts(chosen, catalogue, other)).toEqual(chosen);
  });
});

describe('listChanges', () => {
  const before = defaultEdit();

  it('says nothing of equal documents', () => {
    expect(listChanges(before, structuredClone(before))).toEqual([]);
  });

  it('names params with their values, and nodes and edges by their titles', () => {
    const fewer = removeNodes(before, catalogue, ['compare']);
    const graph = setParam(fewer.graph, { node: 'edit', param: 'strength', value: 2 });
    const changes = listChanges(before, { ...before, graph });
    expect(changes[0]).toBe('Strength of Edit: default → 2');
    expect(changes).toContain('Compare removed');
    expect(
      changes.some((change) => /^Edge removed: .* of Edit → .* of Compare$/.test(change)),
    ).toBe(true);
    expect([...markChanged(before, { ...before, graph })].toSorted()).toEqual(['compare', 'edit']);
  });
});

describe('laySketch', () => {
  it('has every node and every edge in sight', () => {
    const { graph } = defaultEdit();
    const sketch = laySketch(graph);
    expect(sketch?.boxes).toHaveLength(graph.nodes.length);
    expect(sketch?.lines).toHaveLength(graph.edges.length);
    const [left = 0, top = 0, width = 0, height = 0] = (sketch?.viewBox ?? '')
      .split(' ')
      .map(Number);
    for (const { x, y } of sketch?.boxes ?? []) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x + 240).toBeLessThanOrEqual(left + width);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y + 140).toBeLessThanOrEqual(top + height);
    }
  });

  it('draws nothing of an empty graph', () => {
    expect(laySketch({ nodes: [], edges: [], overrides: [] })).toBeNull();
  });
});

describe('small words', () => {
  it('names files so that every system takes them', () => {
    expect(nameFile('Edit: a/b\\c <é>?', 'json')).toBe('Edit a b c é.json');
    expect(nameFile('...', 'png')).toBe('workflow.png');
    expect(nameFile('x'.repeat(300), 'zip')).toHaveLength(84);
  });

  it('reads which runs an address compares', () => {
    expect(readCompared('?compare=a,b')).toEqual(['a', 'b']);
    for (const query of ['', '?compare=a', '?compare=a,', '?compare=a,b,c']) {
      expect(readCompared(query)).toBeNull();
    }
  });

  it('tells sizes', () => {
    const told = [820, 34_400, 38_240_000, 4.1e9].map(tellBytes);
    expect(told).toEqual(['820 bytes', '34 kB', '38.2 MB', '4.1 GB']);
  });
});
