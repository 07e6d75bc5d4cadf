/** What can go wrong when a graph is read or rewritten. */
export type OnnxErrorCode =
  /** The file is not a model, or its parts contradict each other. */
  | 'onnx/invalid'
  /** A valid model uses something that is not read here. */
  | 'onnx/unsupported'
  /** The gradient needs an operator that has no rule. */
  | 'onnx/no-gradient-rule'
  /** The graph holds no attention of the kind asked for. */
  | 'onnx/no-attention';

/** An expected failure; `details` names the operator and node it is about. */
export class OnnxError extends Error {
  override readonly name = 'OnnxError';
  readonly code: OnnxErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: OnnxErrorCode, message: string, details: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
