import * as z from 'zod';

/** What can go wrong with an edit, as it shows in numbers. */
export const findingCodes = [
  'not-reconstructible',
  'captions-irrelevant',
  'direction-without-effect',
  'request-under-specified',
  'structure-lost',
  'guidance-too-weak',
  'structure-forbids',
] as const;

const evidenceSchema = z.strictObject({
  label: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string().optional(),
  /** Where it begins to tell against the edit, in words or in the value's unit. */
  threshold: z.union([z.number(), z.string()]).optional(),
});

const remedyWords = {
  /** A verb and what it is done to: what a button says. */
  title: z.string(),
  /** What it would do, in one sentence. */
  sentence: z.string(),
};

/** One thing to try. What kinds there are is what an editor can do with one press. */
const remedySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...remedyWords,
    kind: z.literal('set-param'),
    node: z.string(),
    param: z.string(),
    value: z.json(),
  }),
  z.strictObject({ ...remedyWords, kind: z.literal('set-instruction'), text: z.string() }),
  z.strictObject({ ...remedyWords, kind: z.literal('edit-captions'), node: z.string() }),
  /** A branch that measures what a node's inversion loses. */
  z.strictObject({ ...remedyWords, kind: z.literal('add-check'), node: z.string() }),
]);

/** Something that went wrong, or is about to, with what shows it and what to try. */
const findingSchema = z.strictObject({
  code: z.enum(findingCodes),
  /** Where it is shown. */
  node: z.string(),
  severity: z.enum(['warning', 'problem']),
  sentence: z.string(),
  evidence: z.array(evidenceSchema).readonly(),
  remedies: z.array(remedySchema).readonly(),
});

export type FindingCode = (typeof findingCodes)[number];
export type Evidence = z.infer<typeof evidenceSchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type Finding = z.infer<typeof findingSchema>;
