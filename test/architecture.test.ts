import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

test('imports follow the allowed arrows', async () => {
  const options = await extractOptions('./.dependency-cruiser.cjs');
  const tsConfig = extractTsConfig('./tsconfig.json');
  const { output } = await cruise(['nodes', 'server', 'tools'], options, {}, { tsConfig });
  if (typeof output === 'string') throw new Error(output);

  const { totalCruised, violations } = output.summary;
  expect(totalCruised).toBeGreaterThan(10); // an unsupported TypeScript version cruises nothing
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
});
