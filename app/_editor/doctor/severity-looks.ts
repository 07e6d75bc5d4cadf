import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Finding } from '#nodes/doctor/finding.ts';

/** How grave a finding is: by shape, colour and word. */
export const severityLooks = {
  warning: { icon: TriangleAlert, tone: 'bg-tint-amber', word: 'Warning' },
  problem: { icon: OctagonAlert, tone: 'bg-danger-quiet text-danger', word: 'Problem' },
} as const;

/** The graver of what was found. */
export function gravest(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ severity }) => severity === 'problem') ?? findings[0];
}
