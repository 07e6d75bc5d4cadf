import type * as z from 'zod';

/** What people call a param: its title, or its name in words. */
export function paramTitle(params: z.ZodObject, name: string): string {
  const shape: Readonly<Record<string, z.ZodType>> = params.shape;
  const title = Object.hasOwn(shape, name) ? shape[name]?.meta()?.title : undefined;
  return title ?? inWords(name);
}

function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
