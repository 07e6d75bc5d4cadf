const counted = /\/app\/_editor\/canvas\/(card|ports)\/[^/]+\.tsx/;

/** A Vite plugin that makes every component of the cards and their ports count how often it is rendered. */
export function countRenders() {
  return {
    name: 'count-renders',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!counted.test(id)) return null;
      return code.replaceAll(
        /function [A-Z]\w*\([^)]*\) \{/g,
        (head) => `${head} globalThis.cardRenders = (globalThis.cardRenders ?? 0) + 1;`,
      );
    },
  };
}
