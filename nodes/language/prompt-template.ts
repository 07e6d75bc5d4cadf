import * as z from 'zod';

/**
 * What the language model is asked, once for each example and once for the picture. The authors
 * never published theirs: this wording is ours, held to what their parser needs.
 *
 * @see https://arxiv.org/abs/2403.08004
 */
const ownTemplate = `Write [NUMBER] captions for an image before and after this transformation: [TRANSFORMATION]

Before transformation:

Caption 1:`;

const needed = ['[NUMBER]', '[TRANSFORMATION]', 'Before transformation'];

/** A param that holds the wording of the question to the language model. */
export function templateParam() {
  return z
    .string()
    .max(4000)
    .refine((template) => needed.every((part) => template.includes(part)), {
      message: 'The template must hold [NUMBER], [TRANSFORMATION] and "Before transformation".',
    })
    .refine((template) => template.endsWith('Caption 1:'), {
      message: 'The template must end with "Caption 1:".',
    })
    .default(ownTemplate)
    .meta({
      title: 'Template',
      description: 'How each example and the question itself are put to the language model.',
      widget: 'textarea',
    });
}
