import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Finding } from '#nodes/doctor/finding.ts';

/** How grave a finding is: by shape, colour and word. */
export const severityLooks = {
  warning: { icon: TriangleAlert, tone: 'bg-tint-amber', word: 'Warning' },
  problem: { icon: OctagonAlert, tone: 'bg-danger-quiet text-danger', word: 'Problem' },
} as const;

/** What was found, problems before warnings, otherwise as it was. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const isProblem = ({ severity }: Finding) => severity === 'problem';
  return [...findings.filter(isProblem), ...findings.filter((one) => !isProblem(one))];
}
