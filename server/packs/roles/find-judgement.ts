import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { judgeOnly } from '#server/onnx/safety/judge-only.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { describeGraph } from '#server/packs/weights/describe-graph.ts';
import { findInput, findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';

/** How a safety checker that blackens pictures is brought to judge them alone. */
export type Judgement = {
  readonly derive: (model: ModelProto) => ModelProto;
  /** What the derived graph takes and gives: special_scores and concept_scores, or verdict. */
  readonly shows: PackGraph;
  /** The picture that is judged. */
  readonly input: string;
};

/**
 * Finds in a safety checker, as diffusers' converter writes it, what it judges by: of its two
 * pictures the one that its verdict depends on.
 *
 * @param outline the model, perhaps without its large weights
 * @throws AppError pack/unsupported
 */
export function findJudgement(graph: PackGraph, outline: ModelProto): Judgement {
  const verdict = findOutput(
    graph,
    'verdict',
    ({ type, dims }) => type === 'bool' && dims.length === 1,
  );
  const derive = (model: ModelProto) => judgeOnly(model, verdict);
  const shows = describeGraph(graph.file, derive(outline));
  const input = findInput(shows, 'picture', (port) => isFloat(port) && port.dims.length === 4);
  refuseOtherInputs(shows, [input]);
  return { derive, shows, input };
}
