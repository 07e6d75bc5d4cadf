import { describe, expect, it } from 'vitest';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { judgeMetric } from '#app/_editor/values/metrics/judge-metric.ts';

describe('formatFigure', () => {
  it('shows about four digits that matter', () => {
    expect([31.4159, 0.02718, 1234.5, 100, 0, -0.5].map((value) => formatFigure(value))).toEqual([
      '31.42',
      '0.027',
      '1235',
      '100',
      '0',
      '-0.5',
    ]);
  });

  it('writes tiny numbers with an exponent rather than as nought', () => {
    expect(formatFigure(0.000012)).toBe('1.2e-5');
  });

  it('puts the unit after the number', () => {
    expect(formatFigure(28.1, 'dB')).toBe('28.1 dB');
  });
});

describe('judgeMetric', () => {
  it('finds the word for a figure on a known scale', () => {
    const word = (value: number) => judgeMetric({ name: 'PSNR', value, unit: 'dB' });
    expect([100, 45, 33, 25, 9].map(word)).toEqual([
      'equal',
      'hardly told apart',
      'close',
      'clearly different',
      'far apart',
    ]);
  });

  it('knows that less is better for some, and that white noise has a middle', () => {
    const word = (name: string, value: number) => judgeMetric({ name, value });
    expect([word('L1', 0), word('L1', 0.01), word('L1', 0.5)]).toEqual([
      'equal',
      'close',
      'far apart',
    ]);
    expect([word('Noise deviation', 1.01), word('Noise deviation', 0.8)]).toEqual([
      'as of white noise',
      'not white',
    ]);
  });

  it('says nothing where no scale is known', () => {
    expect(judgeMetric({ name: 'constructor', value: 0.01 })).toBeNull();
  });
});
