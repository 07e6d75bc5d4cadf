import * as z from 'zod';
import { packParam } from '#nodes/contract/pack-param.ts';
import { inversionScheduleSchema } from '#nodes/contract/ports.ts';
import { seedParam } from '#nodes/contract/seed-param.ts';

/** The authors' schedule leaves out the first and the last step. */
const leastAuthorsSteps = 3;

/** How a picture is walked back to noise. */
export const invertImageParams = z
  .object({
    pack: packParam(),
    steps: z.int().min(2).max(500).nullable().default(null).meta({
      title: 'Steps',
      description: 'More steps, a truer way back.',
      step: 1,
    }),
    schedule: inversionScheduleSchema.default('aligned').meta({
      title: 'Schedule',
      description: "Aligned leads back exactly the way sampling comes; the authors' is shifted.",
    }),
    iterations: z.int().min(0).max(20).default(0).meta({
      title: 'Iterations',
      description:
        'Extra passes a step that make the inversion more exact; each costs a full step.',
      step: 1,
    }),
    regularise: z.boolean().default(true).meta({
      title: 'Regularise',
      description: 'Pulls the predicted noise towards white noise.',
    }),
    seed: seedParam(),
  })
  .refine(({ schedule, steps }) => schedule !== 'authors' || (steps ?? 50) >= leastAuthorsSteps, {
    message: `The authors' schedule needs at least ${leastAuthorsSteps} steps.`,
    path: ['steps'],
  });
