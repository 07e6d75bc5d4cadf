import { AppError } from './errors.ts';

const mostFiles = 2000;
const mostBytes = 256_000_000;
const artifactName = /^artifacts\/([0-9a-f]{64})$/;

/** What the document is called in the zip of a workflow. */
export const zippedDocument = 'workflow.json';

/** What a stored value is called in the zip of a workflow. */
export const zippedArtifact = (hash: string) => `artifacts/${hash}`;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/**
 * Says of each file in a zip, before it is unpacked, whether it belongs to a workflow.
 *
 * @returns a filter for one zip; it throws AppError request/too-large
 */
export function createZipFilter() {
  let files = 0;
  let bytes = 0;
  return ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    files += 1;
    if (files > mostFiles) {
      throw new AppError('request/too-large', `This zip holds more than ${mostFiles} files.`);
    }
    if (name !== zippedDocument && !artifactName.test(name)) return false;
    bytes += originalSize;
    if (bytes > mostBytes) {
      throw new AppError('request/too-large', 'This zip unpacks to more than 256 MB.');
    }
    return true;
  };
}

/** The document of a workflow and the values that came with it, by their hashes as the zip gives them. */
export type ZippedWorkflow = {
  readonly document: Uint8Array;
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
};

/**
 * Tells the unpacked files of a zip apart.
 *
 * @throws AppError graph/invalid where there is no document
 */
export function sortZipFiles(files: Readonly<Record<string, Uint8Array>>): ZippedWorkflow {
  const document = files[zippedDocument];
  if (!document) throw new AppError('graph/invalid', `This zip holds no ${zippedDocument}.`);
  const artifacts = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(files)) {
    const hash = artifactName.exec(name)?.[1];
    if (hash !== undefined) artifacts.set(hash, bytes);
  }
  return { document, artifacts };
}
