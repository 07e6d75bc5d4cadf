import { expect, test } from 'vitest';
import { brokenSetUps } from '#test/evaluate/doctor/broken-set-ups.ts';
import { type Diagnosis, evaluateSetUps } from '#test/evaluate/doctor/evaluate-set-ups.ts';
import { goodSetUps } from '#test/evaluate/doctor/good-set-ups.ts';
import { tabulateRates, tabulateWays } from '#test/evaluate/doctor/tabulate-diagnoses.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const wanted = ['another colour', 'captions after as before', '"remove the …"'];

test('makes edits of each class by real models, has them diagnosed and counts', async () => {
  const classes = [...goodSetUps, ...brokenSetUps].filter(({ name }) => wanted.includes(name));
  const diagnoses: Diagnosis[] = [];
  for await (const diagnosis of evaluateSetUps({
    ...{ home: await temporaryFolder(), classes, split: 'development' },
    ...{ count: 1, first: 0, steps: 4 },
  })) {
    diagnoses.push(diagnosis);
  }
  expect(diagnoses.map(({ name }) => name)).toEqual(wanted);
  const codes = diagnoses.map(({ findings }) => findings.map(({ code }) => code));
  expect(codes[0]).not.toContain('direction-without-effect');
  expect(codes[1]).toContain('direction-without-effect');
  expect(codes[2]).toContain('structure-forbids');
  expect(tabulateRates(diagnoses)).toContain('| `structure-forbids` | 0 of 1, 0 % (0–79) |');
  expect(tabulateWays(diagnoses)).toContain('| "remove the …" | `structure-forbids` | 1 |');
});
