import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';

/** The values that follow from this one, itself included; `follows` may leave some out. */
export function dependentsOf(
  nodes: readonly NodeProto[],
  name: string,
  follows: (name: string) => boolean = () => true,
): ReadonlySet<string> {
  const dependents = new Set([name]);
  for (const { input, output } of nodes) {
    if (!input.some((each) => dependents.has(each))) continue;
    for (const each of output) if (each !== '' && follows(each)) dependents.add(each);
  }
  return dependents;
}
