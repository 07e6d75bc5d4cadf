import { extname } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import { codecFor } from './codecs/codecs.ts';
import { decodeMask, decodePicture } from './decode-picture.ts';
import { readFileOrExplain } from './read-file-or-explain.ts';
import { type PackTensorType, readPackTensor } from './read-pack-tensor.ts';

const byteLimit = 240_000_000;

type Reading = { readonly file: string; readonly bytes: Buffer; readonly pack: string };
type Reader<T extends PortType> = (reading: Reading) => Promise<PortValue<T>> | PortValue<T>;

const readers: { readonly [T in PortType]: Reader<T> } = {
  image: async ({ bytes }) => (await decodePicture(bytes)).value,
  mask: async ({ bytes }) => (await decodeMask(bytes)).value,
  text: ({ bytes, file }) =>
    isJson(file) ? parseJson('text', bytes) : bytes.toString('utf8').trim(),
  captions: ({ bytes, file }) => readCaptions(bytes, file),
  number: ({ bytes }) => parseJson('number', bytes),
  metrics: ({ bytes }) => parseJson('metrics', bytes),
  embedding: (reading) => readTensor('embedding', reading),
  direction: (reading) => readTensor('direction', reading),
  latents: (reading) => readTensor('latents', reading),
  inversion: async ({ bytes }) => (await codecFor('inversion').decode(bytes)).value,
};

/**
 * Reads a person's file as a value of a port: `.txt` or `.json` for text and captions (one a line),
 * a picture for images and masks, `.safetensors` or `.npy` for tensors.
 *
 * @param pack the pack that a tensor belongs to when its file does not say
 * @throws AppError file/*, image/*, value/*; the sentence names the file
 */
export async function readValueFile<T extends PortType>(
  file: string,
  type: T,
  pack: string,
): Promise<PortValue<T>> {
  const bytes = await readFileOrExplain(file, byteLimit);
  try {
    return await readers[type]({ file, bytes, pack });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${file}: ${error.message}`, {
      cause: error.cause,
      details: { file, ...error.details },
    });
  }
}

function readCaptions(bytes: Buffer, file: string): PortValue<'captions'> {
  if (!isJson(file)) return toCaptions(bytes.toString('utf8').split(/\r?\n/));
  const json = readJson(bytes);
  const isPlainList = Array.isArray(json) && json.every((item) => typeof item === 'string');
  return isPlainList ? toCaptions(json) : parseJson('captions', bytes);
}

function toCaptions(lines: readonly string[]): PortValue<'captions'> {
  const texts = lines.map((line) => line.trim()).filter((line) => line !== '');
  return texts.map((text) => ({ text, enabled: true }));
}

function readTensor(type: PackTensorType, { file, bytes, pack: usual }: Reading) {
  const format = extname(file).toLowerCase() === '.npy' ? 'npy' : 'safetensors';
  const { tensor, pack = usual } = readPackTensor(type, bytes, format);
  return { tensor, pack };
}

function parseJson<T extends PortType>(type: T, bytes: Buffer): PortValue<T> {
  const parsed = portTypes[type].safeParse(readJson(bytes));
  if (parsed.success) return parsed.data as PortValue<T>; // parsed by T's own schema
  throw new AppError('value/invalid', `The file holds no ${type}.`, { cause: parsed.error });
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AppError('value/invalid', 'The file is no JSON.', { cause });
  }
}

function isJson(file: string): boolean {
  return extname(file).toLowerCase() === '.json';
}
