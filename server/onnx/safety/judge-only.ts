import { create } from '@bufbuild/protobuf';
import { giveOnly } from '#server/onnx/graph/give-only.ts';
import { withModelFloat32Edges } from '#server/onnx/graph/model-float32-edges.ts';
import { GraphProtoSchema, type ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { findConceptScores } from './find-concept-scores.ts';

/**
 * A safety checker without the branch that blackens pictures: it gives special_scores and
 * concept_scores where they are found in the graph, else verdict, 1 for flagged.
 *
 * @param verdict the output that says of each picture whether it is flagged, [batch] of bool
 */
export function judgeOnly(model: ModelProto, verdict: string): ModelProto {
  const scores = findConceptScores(model.graph ?? create(GraphProtoSchema), verdict);
  const wanted = scores
    ? [
        {
          name: 'special_scores',
          from: scores.special.name,
          dims: ['batch', scores.special.concepts],
        },
        {
          name: 'concept_scores',
          from: scores.concepts.name,
          dims: ['batch', scores.concepts.concepts],
        },
      ]
    : [{ name: 'verdict', from: verdict, dims: ['batch'] }];
  return withModelFloat32Edges(giveOnly(model, wanted));
}
