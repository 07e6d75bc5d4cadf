import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';

/**
 * Names the file for a result. A name of the person's own is taken as it is; without one the
 * result goes beside its picture under a name that is free.
 *
 * @param count how many results there will be; more than one are numbered from 1
 * @throws AppError usage/invalid when the name asks for anything but a PNG
 */
export function chooseResultFiles(
  picture: string,
  {
    out,
    folder,
    count,
  }: { readonly out?: string | undefined; readonly folder: string; readonly count: number },
): string[] {
  if (out !== undefined) return number(requirePng(resolve(folder, out)), count);
  const source = resolve(folder, picture);
  const stem = join(dirname(source), `${basename(source, extname(source))}-edited`);
  let name = `${stem}.png`;
  for (let tried = 2; number(name, count).some((file) => existsSync(file)); tried += 1) {
    name = `${stem}-${tried}.png`;
  }
  return number(name, count);
}

function number(file: string, count: number): string[] {
  if (count === 1) return [file];
  const stem = file.slice(0, -'.png'.length);
  return Array.from({ length: count }, (_, index) => `${stem}-${index + 1}.png`);
}

function requirePng(file: string): string {
  const extension = extname(file).toLowerCase();
  if (extension === '.png') return file;
  if (extension === '') return `${file}.png`;
  throw new AppError('usage/invalid', `Results are written as PNG; --out ends in '${extension}'.`);
}
