import { describe, expect, it } from 'vitest';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { applyFormLink, writeFormLink } from '#app/_form/form-link.ts';
import { listFormFields } from '#app/_form/list-form-fields.ts';
import { listNotices } from '#app/_form/list-notices.ts';
import { tellStep } from '#app/_form/tell-step.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { defaultEdit, workflowOf } from '../document/documents.ts';

const labelsOf = (workflow: Parameters<typeof listFormFields>[0]) =>
  listFormFields(workflow, catalogue).map(({ label, role }) => `${role}: ${label}`);

describe('listFormFields', () => {
  it('asks for what was ticked, in that order, by names that tell them apart', () => {
    expect(labelsOf(defaultEdit())).toEqual([
      'picture: Picture',
      'instruction: Instruction',
      'setting: Mode',
      'setting: Strength',
    ]);
  });

  it('asks for picture, instruction and strength where nothing was ticked', () => {
    const { form: _, ...workflow } = defaultEdit();
    expect(labelsOf(workflow)).toEqual([
      'picture: Picture',
      'instruction: Instruction',
      'setting: Strength',
    ]);
  });

  it('names the node where two params are called alike', () => {
    const workflow = workflowOf({ one: 'edit-image', two: 'edit-image' });
    const [first, second] = labelsOf({
      ...workflow,
      form: [
        { node: 'one', param: 'strength' },
        { node: 'two', param: 'strength' },
      ],
    });
    expect(first).toMatch(/^setting: Strength of /);
    expect(second).toMatch(/^setting: Strength of /);
  });

  it('passes over params that are no longer there', () => {
    const workflow = workflowOf({ words: 'text' });
    const form = [
      { node: 'gone', param: 'text' },
      { node: 'words', param: 'gone' },
      { node: 'words', param: 'text' },
    ];
    expect(listFormFields({ ...workflow, form }, catalogue)).toHaveLength(1);
  });
});

describe('a link to a form', () => {
  const saved = defaultEdit();
  const fields = listFormFields(saved, catalogue);
  const changed = (params: readonly (readonly [string, string, string | number])[]) => ({
    ...saved,
    graph: params.reduce(
      (graph, [node, param, value]) => setParam(graph, { node, param, value }),
      saved.graph,
    ),
  });

  it('carries what differs from what is saved, and nothing else', () => {
    expect(writeFormLink(fields, saved, saved)).toBe('');
    const mine = changed([
      ['instruction', 'text', 'make it “blue” & round?'],
      ['edit', 'strength', 0.5],
    ]);
    const query = writeFormLink(fields, saved, mine);
    expect(applyFormLink(query, fields, saved)).toEqual(mine);
  });

  it('takes no param that the form does not ask for', () => {
    const query = `?with=${encodeURIComponent('[["captions","count",5],["edit","strength",2]]')}`;
    expect(applyFormLink(query, fields, saved)).toEqual(changed([['edit', 'strength', 2]]));
  });

  it('leaves the workflow as it is where the link is broken', () => {
    for (const query of [
      '',
      '?with=',
      '?with=[[',
      '?with={"a":1}',
      '?with=[["edit","strength"]]',
    ]) {
      expect(applyFormLink(query, fields, saved)).toBe(saved);
    }
  });

  it('leaves out values that are too long for an address', () => {
    const mine = changed([['instruction', 'text', 'x'.repeat(10_000)]]);
    expect(writeFormLink(fields, saved, mine)).toBe('');
  });
});

describe('telling about a run', () => {
  it('says the step where there is one', () => {
    expect(tellStep('Invert', { step: 12, total: 50 })).toBe('Invert, step 12 of 50');
    expect(tellStep('Write captions', { step: 12 })).toBe('Write captions, step 12');
    expect(tellStep('Result', {})).toBe('Result');
    const check = { bytes: 1.2e9, totalBytes: 4.3e9 };
    expect(tellStep('Caption', { check })).toBe('Checking the pack, 1.2 GB of 4.3 GB');
    expect(tellStep(null, null)).toBe('Between two nodes');
  });

  it('lists every notice once', () => {
    const nodes = {
      caption: { ...unheardNode, notices: ['This picture is from outside.', 'One more.'] },
      edit: { ...unheardNode, notices: ['This picture is from outside.'] },
    };
    expect(listNotices(nodes)).toEqual(['This picture is from outside.', 'One more.']);
  });
});
