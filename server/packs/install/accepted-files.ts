import { AppError } from '#nodes/contract/errors.ts';

/** Kinds of files that hold no code: graphs, their weights, settings, tokenizers, plain text. */
const accepted = [
  /\.onnx$/,
  /\.onnx_data(_\d+)?$/,
  /\.(data|json|jsonl|txt|jinja|md)$/,
  /(^|\/)weights\.pb$/,
  /(^|\/)(tokenizer|spiece|sentencepiece|sentencepiece\.bpe)\.model$/,
  /(^|\/)(LICEN[CS]E|NOTICE)$/i,
];
const soundPath = /^(?!\/)(?!.*(^|\/)\.{1,2}(\/|$))[\w.\-/]+$/;

/** Whether a file is of a kind that Tack takes; pickles and the like are none, whoever offers them. */
export function isAcceptedKind(file: string): boolean {
  return accepted.some((pattern) => pattern.test(file));
}

/**
 * Makes sure that files are of kinds that Tack takes and lie inside the pack.
 *
 * @throws AppError pack/refused-file
 */
export function requireAccepted(files: readonly string[], source: string): void {
  for (const file of files) {
    if (!soundPath.test(file)) {
      throw refuse(
        file,
        source,
        'its path leads out of the pack, or has characters it must not have',
      );
    }
    if (!isAcceptedKind(file)) {
      throw refuse(
        file,
        source,
        'only ONNX graphs, their weights, settings and plain text are taken',
      );
    }
  }
}

function refuse(file: string, source: string, why: string): AppError {
  return new AppError('pack/refused-file', `The file ${file} of ${source} is refused: ${why}.`, {
    details: { file, source },
  });
}
