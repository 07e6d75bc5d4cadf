import { expect, test } from 'vitest';
import { gravestFirst } from '#app/_editor/doctor/severity-looks.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

const found = (code: Finding['code'], severity: Finding['severity']): Finding => ({
  ...{ code, severity, node: 'edit', sentence: code },
  ...{ evidence: [], remedies: [] },
});

test('puts problems before warnings, and keeps the order of the method among equals', () => {
  const findings = [
    found('structure-forbids', 'warning'),
    found('guidance-too-weak', 'problem'),
    found('request-under-specified', 'warning'),
    found('structure-lost', 'problem'),
  ];
  expect(gravestFirst(findings).map(({ code }) => code)).toEqual([
    'guidance-too-weak',
    'structure-lost',
    'structure-forbids',
    'request-under-specified',
  ]);
});
