import { type UnzipFileInfo, unzipSync } from 'fflate';
import { AppError } from '#nodes/contract/errors.ts';

const documentName = 'workflow.json';
const artifactName = /^artifacts\/([0-9a-f]{64})$/;
const mostFiles = 2000;
const mostBytes = 256_000_000;

type Unpacked = {
  readonly document: Uint8Array;
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
};

/**
 * Unpacks the document and the artifacts of a zip, and nothing else that may be in it.
 *
 * @throws AppError graph/invalid, request/too-large
 */
export function unpackZip(zip: Uint8Array): Unpacked {
  const files = unzip(zip);
  const document = files[documentName];
  if (!document) throw new AppError('graph/invalid', `This zip holds no ${documentName}.`);
  const artifacts = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(files)) {
    const hash = artifactName.exec(name)?.[1];
    if (hash !== undefined) artifacts.set(hash, bytes);
  }
  return { document, artifacts };
}

function unzip(zip: Uint8Array): Record<string, Uint8Array> {
  const filter = createFilter();
  try {
    return unzipSync(zip, { filter });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('graph/invalid', 'This zip is damaged.', { cause });
  }
}

/** Sees every file before it is unpacked; what is unpacked is never larger than it says here. */
function createFilter(): (file: UnzipFileInfo) => boolean {
  let files = 0;
  let bytes = 0;
  return ({ name, originalSize }) => {
    files += 1;
    if (files > mostFiles) {
      throw new AppError('request/too-large', `This zip holds more than ${mostFiles} files.`);
    }
    if (name !== documentName && !artifactName.test(name)) return false;
    bytes += originalSize;
    if (bytes > mostBytes) {
      throw new AppError('request/too-large', 'This zip unpacks to more than 256 MB.');
    }
    return true;
  };
}
