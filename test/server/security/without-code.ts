/** The constructors that make code from text; each kind of function has its own. */
const makers = [
  function plain() {},
  async function later() {},
  function* many() {},
  async function* manyLater() {},
].map((sample): object => Object.getPrototypeOf(sample));

/**
 * Runs something while nothing can turn text into code: whoever tries fails, and is noted.
 *
 * @returns what was tried
 */
export function withoutCode(action: () => void): readonly string[] {
  const tried: string[] = [];
  const refuse = function refused(...texts: unknown[]): never {
    tried.push(texts.map(String).join());
    throw new EvalError('Text is no code here.');
  };
  const places = [
    ...makers.map((prototype) => [prototype, 'constructor'] as const),
    ...[[globalThis, 'eval'] as const, [globalThis, 'Function'] as const],
  ];
  const before = places.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {});
  for (const [owner, name] of places) {
    Object.defineProperty(owner, name, { value: refuse, configurable: true, writable: true });
  }
  try {
    action();
  } finally {
    for (const [index, [owner, name]] of places.entries()) {
      Object.defineProperty(owner, name, before[index] ?? {});
    }
  }
  return tried;
}
