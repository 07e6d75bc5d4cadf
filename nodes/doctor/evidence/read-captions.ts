import * as z from 'zod';
import type { Endpoint, GraphNode } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import type { CaptionsEvidence } from '#nodes/doctor/detectors/captions-evidence.ts';
import type { EditRoles } from '#nodes/doctor/find-roles.ts';
import { type RunFacts, readValue } from '#nodes/doctor/run-facts.ts';
import { isWorldWord } from '#nodes/doctor/words/is-world-word.ts';
import { writeCaptionsParams } from '#nodes/language/write-captions-params.ts';

const attemptsSchema = z.array(z.object({ refusal: z.string().nullable() }));

function readTexts(facts: RunFacts, output: Endpoint | undefined): string[] {
  const captions = readValue(facts, output, 'captions') ?? [];
  return captions.filter(({ enabled }) => enabled).map(({ text }) => text);
}

/** What a run says of the captions of an edit; null where it has none. */
export function readCaptions(facts: RunFacts, roles: EditRoles): CaptionsEvidence | null {
  const before = readTexts(facts, roles.before?.captions);
  const after = readTexts(facts, roles.after?.captions);
  if (!roles.after || after.length === 0) return null;
  return {
    node: roles.writer?.id ?? roles.after.captions.node,
    instruction: readInstruction(facts, roles.instruction),
    caption: readValue(facts, roles.caption, 'text') ?? null,
    ...{ before, after },
    ...readWriting(facts, roles.writer),
    knowsWord: isOfWorld(roles) ? isWorldWord : null,
  };
}

/** A text node whose readers are all corrected does not run, but its words stand in the document. */
function readInstruction(facts: RunFacts, output: Endpoint | undefined): string | null {
  const node = facts.graph.nodes.find(({ id }) => id === output?.node);
  const written = node?.type === 'text' ? node.params['text'] : null;
  const text = readValue(facts, output, 'text') ?? written;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

const isOfWorld = ({ inversion }: EditRoles) =>
  (inversion?.params['pack'] ?? embeddedPack) === embeddedPack;

/** Of captions after that a person wrote, the language model's attempts say nothing. */
function readWriting(facts: RunFacts, writer: GraphNode | undefined) {
  const params = writeCaptionsParams.safeParse(writer?.params).data;
  const isCorrected = facts.graph.overrides.some(
    (one) => one.node === writer?.id && one.port === 'after' && isInForce(one),
  );
  const traces = writer && !isCorrected ? facts.nodes.get(writer.id)?.traces : undefined;
  const attempts = attemptsSchema.safeParse(traces?.['attempts']).data ?? [];
  return {
    refusals: attempts.map(({ refusal }) => refusal),
    writing: writer && params && !isCorrected ? params : null,
  };
}
