import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('app/globals.css', 'utf8');

/** Reads every `--name: light-dark(#light, #dark)` of the stylesheet, for one theme. */
function readTokens(theme: 'light' | 'dark'): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map(
    [...pairs].map(([, name, light, dark]) => [`${name}`, `${theme === 'light' ? light : dark}`]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*: how light a colour looks, 0 to 100. */
const lightness = (hex: string) => 116 * Math.cbrt(luminance(hex)) - 16;

const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-3'];
const tints = ['tint-grey', 'tint-amber', 'tint-green', 'tint-violet', 'tint-blue'];
const types = 'image mask text captions embedding direction latents inversion number metrics'.split(
  ' ',
);
const states = 'running done cached failed stale overridden'.split(' ');

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const tokens = readTokens(theme);
  const token = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token --${name}`);
    return value;
  };
  const worst = (inks: readonly string[], grounds: readonly string[]) =>
    Math.min(
      ...inks.flatMap((ink) => grounds.map((ground) => contrast(token(ink), token(ground)))),
    );

  it('keeps all three inks legible on every surface and tint', () => {
    const grounds = [...surfaces, ...tints, 'accent-quiet'];
    expect(worst(['text-1', 'text-2', 'text-3'], grounds)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps coloured words legible', () => {
    expect(worst(['accent', 'danger', 'state-failed'], surfaces)).toBeGreaterThanOrEqual(4.5);
    expect(worst(['accent'], ['accent-quiet', ...tints])).toBeGreaterThanOrEqual(4.5);
    expect(worst(['danger'], ['danger-quiet'])).toBeGreaterThanOrEqual(4.5);
    expect(
      worst(['on-accent'], ['accent', 'accent-strong', 'danger', 'danger-strong']),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('lets the marks of types, states and controls stand out from cards and panels', () => {
    const marks = [
      ...types.map((type) => `type-${type}`),
      ...states.map((state) => `state-${state}`),
      'line-strong',
    ];
    expect(worst(marks, ['surface-1', 'surface-2'])).toBeGreaterThanOrEqual(3);
  });

  it('tells types apart without colour: by shape, or else by lightness', () => {
    const sameShape = [
      ['image', 'mask', 'text', 'embedding', 'latents'],
      ['number', 'metrics'],
    ];
    const sameFamily = [
      ['text', 'captions'],
      ['embedding', 'direction'],
      ['latents', 'inversion'],
    ];
    for (const group of [...sameShape, ...sameFamily]) {
      const steps = group.map((type) => lightness(token(`type-${type}`))).sort((a, b) => a - b);
      const gaps = steps.slice(1).map((step, at) => step - (steps[at] ?? step));
      expect(Math.min(...gaps), group.join(' ')).toBeGreaterThanOrEqual(5);
    }
  });
});
