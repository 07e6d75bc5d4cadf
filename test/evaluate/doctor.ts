import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brokenSetUps } from './doctor/broken-set-ups.ts';
import { type Diagnosis, evaluateSetUps } from './doctor/evaluate-set-ups.ts';
import { goodSetUps } from './doctor/good-set-ups.ts';
import { writeRates } from './doctor/write-rates.ts';

/**
 * Measures how often the doctor is wrong, on the small world: `npm run evaluate:doctor`. The file is
 * written anew after every case, so it may be stopped at any time.
 */
const { values } = parseArgs({
  options: {
    home: { type: 'string', default: 'out/doctor' },
    cases: { type: 'string', default: '10' },
    first: { type: 'string', default: '20' },
    steps: { type: 'string', default: '25' },
    split: { type: 'string', default: 'test' },
    table: { type: 'string', default: 'docs/doctor.md' },
  },
});

const split = values.split === 'development' ? 'development' : 'test';
const steps = Number(values.steps);
const diagnoses: Diagnosis[] = [];
mkdirSync(values.home, { recursive: true });

for await (const diagnosis of evaluateSetUps({
  ...{ home: values.home, classes: [...goodSetUps, ...brokenSetUps], split, steps },
  ...{ count: Number(values.cases), first: Number(values.first) },
})) {
  diagnoses.push(diagnosis);
  appendFileSync(`${values.home}/diagnoses.jsonl`, `${JSON.stringify(diagnosis)}\n`);
  const { name, number, expects, findings, isDone } = diagnosis;
  const told = findings.map(({ code }) => code).join(', ') || 'nothing';
  process.stdout.write(`${number} ${name}: ${told} (expected ${expects}, done ${isDone})\n`);
  writeFileSync(values.table, writeRates(diagnoses, steps));
}
