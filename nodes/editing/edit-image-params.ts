import * as z from 'zod';

const packsOwn = (title: string, description: string, most: number) =>
  z.number().min(0).max(most).nullable().default(null).meta({ title, description, step: 0.05 });

/** How an edit is sampled. */
export const editImageParams = z
  .object({
    mode: z.enum(['guided', 'injected', 'plain']).default('guided').meta({
      title: 'Mode',
      description:
        'Guided follows the attention of the original by gradient, injected mixes it in (several times faster), plain ignores it.',
    }),
    guidance: packsOwn('Guidance', 'How strongly the edited caption is followed.', 30),
    attention: packsOwn(
      'Attention',
      'How strongly the layout of the original is kept (injected: 0 to 1).',
      100,
    ),
    carry: z.enum(['source', 'edited', 'mean', 'shared']).default('source').meta({
      title: 'Carry',
      description:
        "Which copy of the latents goes on to the next step; the authors carry the source's.",
    }),
    strength: z.number().min(-4).max(4).default(1).meta({
      title: 'Strength',
      description: 'Multiplies the direction: 0 changes nothing, below 0 edits the other way.',
      step: 0.05,
    }),
    negative: z.string().max(2000).nullable().default(null).meta({
      title: 'Negative prompt',
      description: "What to keep away from; empty = the picture's own caption.",
      widget: 'textarea',
    }),
  })
  .refine(({ mode, attention }) => mode !== 'injected' || (attention ?? 0) <= 1, {
    message: 'In the injected mode attention is a share from 0 to 1.',
    path: ['attention'],
  });
