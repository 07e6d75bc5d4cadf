import * as z from 'zod';
import { packParam } from '#nodes/contract/pack-param.ts';
import { seedParam } from '#nodes/contract/seed-param.ts';
import { templateParam } from './prompt-template.ts';

const sentence = z.string().trim().min(1).max(2000);
const shotSchema = z.object({
  instruction: sentence,
  before: z.array(sentence).min(1).max(20),
  after: z.array(sentence).min(1).max(20),
});

const shotParams = {
  shotCount: z.int().min(0).max(25).default(3).meta({
    title: 'Examples',
    description: 'How many examples the language model sees before the question.',
    step: 1,
  }),
  shotSet: z.enum(['shapes', 'photographs', 'custom']).default('shapes').meta({
    title: 'Examples from',
    description: 'Which list the examples are drawn from.',
  }),
  customShots: z.array(shotSchema).max(100).default([]).meta({
    title: 'Own examples',
    description: 'Used when the examples are your own.',
    widget: 'shots',
  }),
};

const samplingParams = {
  temperature: z.number().min(0).max(2).default(0.7).meta({
    title: 'Temperature',
    description: 'How freely it writes: 0 always takes the likeliest word.',
    step: 0.05,
  }),
  topK: z.int().min(1).max(1000).default(50).meta({
    title: 'Top K',
    description: 'Each word is drawn from this many likeliest ones.',
    step: 1,
  }),
  seed: seedParam(),
  maxAttempts: z.int().min(1).max(50).default(10).meta({
    title: 'Attempts',
    description: 'How often it may try before giving up.',
    step: 1,
  }),
};

/** How captions are asked for. */
export const writeCaptionsParams = z
  .object({
    pack: packParam(),
    count: z.int().min(1).max(20).default(3).meta({
      title: 'Captions',
      description: "Captions wanted before and after, the picture's own among them.",
      step: 1,
    }),
    ...shotParams,
    ...samplingParams,
    template: templateParam(),
    parser: z.enum(['corrected', 'authors']).default('corrected').meta({
      title: 'Reading',
      description: "How what it wrote is read: corrected, or exactly as the authors' code does.",
    }),
  })
  .refine(({ shotSet, customShots }) => shotSet !== 'custom' || customShots.length > 0, {
    message: 'Write at least one example, or choose another list.',
    path: ['customShots'],
  });
