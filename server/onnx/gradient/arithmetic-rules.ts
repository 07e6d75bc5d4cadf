import { castTo } from '#server/onnx/graph/conversions.ts';
import { sumToDims } from '#server/onnx/graph/reductions.ts';
import {
  type BackwardStep,
  type GradientRule,
  inputDims,
  inputName,
  noGradientRule,
  number,
} from './gradient-rule.ts';

/** Gradients for the wanted inputs, brought back to the dims the inputs have. */
function perInput(
  step: BackwardStep,
  gradientOf: (index: number) => string,
): (string | undefined)[] {
  return step.inputs.map((_, index) => {
    return step.needs(index)
      ? sumToDims(step.builder, gradientOf(index), inputDims(step, index))
      : undefined;
  });
}

const add: GradientRule = (step) => perInput(step, () => step.gradient);

const subtract: GradientRule = (step) =>
  perInput(step, (index) =>
    index === 0 ? step.gradient : step.builder.emit('Neg', [step.gradient]),
  );

const multiply: GradientRule = (step) =>
  perInput(step, (index) => step.builder.emit('Mul', [step.gradient, inputName(step, 1 - index)]));

/** d(a/b) = da/b - (a/b) db/b */
const divide: GradientRule = (step) => {
  const { builder } = step;
  const scaled = builder.emit('Div', [step.gradient, inputName(step, 1)]);
  return perInput(step, (index) =>
    index === 0 ? scaled : builder.emit('Neg', [builder.emit('Mul', [scaled, step.output])]),
  );
};

const negate: GradientRule = (step) => [step.builder.emit('Neg', [step.gradient])];

const power: GradientRule = (step) => {
  if (step.needs(1)) throw noGradientRule(step, 'its exponent depends on the input.');
  const { builder } = step;
  const [base, exponent] = [inputName(step, 0), inputName(step, 1)];
  const one = builder.scalar(builder.value(exponent).type, 1);
  const lower = builder.emit('Pow', [base, builder.emit('Sub', [exponent, one])]);
  const slope = builder.emit('Mul', [lower, castTo(builder, exponent, builder.value(base).type)]);
  return perInput(step, () => builder.emit('Mul', [step.gradient, slope]));
};

const where: GradientRule = (step) => {
  const condition = inputName(step, 0);
  const zero = number(step, 0);
  return perInput(step, (index) =>
    step.builder.emit(
      'Where',
      index === 1 ? [condition, step.gradient, zero] : [condition, zero, step.gradient],
    ),
  );
};

/** The gradient goes to the input that was taken; between equal ones, to the first. */
function choose(comparison: string): GradientRule {
  return (step) => {
    if (step.inputs.length !== 2) throw noGradientRule(step, 'only two inputs are handled.');
    const first = step.builder.emit(comparison, [inputName(step, 0), inputName(step, 1)]);
    const zero = number(step, 0);
    return perInput(step, (index) =>
      step.builder.emit(
        'Where',
        index === 0 ? [first, step.gradient, zero] : [first, zero, step.gradient],
      ),
    );
  };
}

/** Operators on elements that broadcast. */
export const arithmeticRules: Readonly<Record<string, GradientRule>> = {
  Add: add,
  Div: divide,
  Max: choose('GreaterOrEqual'),
  Min: choose('LessOrEqual'),
  Mul: multiply,
  Neg: negate,
  Pow: power,
  Sub: subtract,
  Sum: add,
  Where: where,
};
