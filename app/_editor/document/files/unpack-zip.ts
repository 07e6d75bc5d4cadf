import { unzipSync } from 'fflate';
import { AppError } from '#nodes/contract/errors.ts';
import {
  createZipFilter,
  sortZipFiles,
  type ZippedWorkflow,
} from '#nodes/contract/workflow-zip.ts';

/**
 * Unpacks the document and the artifacts of a zip, and nothing else that may be in it.
 *
 * @throws AppError graph/invalid, request/too-large
 */
export function unpackZip(zip: Uint8Array): ZippedWorkflow {
  return sortZipFiles(unzip(zip));
}

/** What is unpacked is never larger than the filter was told. */
function unzip(zip: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(zip, { filter: createZipFilter() });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('graph/invalid', 'This zip is damaged.', { cause });
  }
}
