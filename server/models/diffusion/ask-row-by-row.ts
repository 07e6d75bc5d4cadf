import type { Tensor } from '#nodes/contract/ports.ts';
import type { ReferenceAndGradient } from '#server/diffusion/guided-edit.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import { splitRows } from '#server/diffusion/split-rows.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import { splitThreeRows } from '#server/diffusion/three-rows.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { ONE_ROW_INPUTS, ONE_ROW_OUTPUTS } from '#server/onnx/attention/one-row-unet.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { unetFeeds } from './predict-noise.ts';

type Row = { readonly latents: Tensor; readonly context: Tensor };

function pairRows(latents: readonly Tensor[], contexts: readonly Tensor[]): readonly Row[] {
  return latents.map((row, index) => {
    const context = contexts[index];
    if (!context) throw new RangeError(`row ${index} has no context`);
    return { latents: row, context };
  });
}

/** Puts the questions of an edit to a UNet that takes one row at a time. */
export function askRowByRow(unet: ModelSession, names: UnetNames) {
  const ask = async (row: Row, timestep: number, reference: Row | null) => {
    const { latents, context } = reference ?? row;
    const outputs = await unet.run({
      ...unetFeeds({ unet, names }, { latents: row.latents, timestep, contexts: row.context }),
      [ONE_ROW_INPUTS.referenceSample]: latents,
      [ONE_ROW_INPUTS.referenceContext]: context,
      [ONE_ROW_INPUTS.guide]: { dims: [], data: [reference ? 1 : 0] },
    });
    return (name: keyof typeof ONE_ROW_OUTPUTS) => readOutput(outputs, ONE_ROW_OUTPUTS[name]);
  };

  const predict: Predict = async (latents, timestep, contexts) => {
    const noise: Tensor[] = [];
    for (const row of pairRows(splitRows(latents), splitRows(contexts))) {
      noise.push((await ask(row, timestep, null))('noise'));
    }
    return stackRows(noise);
  };

  /** Both guided rows meet the reference in a call of their own, which runs the reference too. */
  const referenceAndGradient: ReferenceAndGradient = async (latents, timestep, contexts) => {
    const rows = splitThreeRows(latents);
    const texts = splitThreeRows(contexts);
    const reference = { latents: rows.reference, context: texts.reference };
    const guide = (row: 'negative' | 'edited') =>
      ask({ latents: rows[row], context: texts[row] }, timestep, reference);
    const negative = await guide('negative');
    const edited = await guide('edited');
    const [referenceMaps, negativeMaps] = splitRows(negative('maps'));
    const [, editedMaps] = splitRows(edited('maps'));
    const maps = [referenceMaps, negativeMaps, editedMaps].filter((each) => each !== undefined);
    return {
      output: negative('noise'),
      losses: [negative('loss').data[0] ?? 0, edited('loss').data[0] ?? 0],
      gradient: stackRows([negative('gradient'), edited('gradient')]),
      maps: stackRows(maps),
      unetCalls: 4,
    };
  };
  return { predict, referenceAndGradient };
}
