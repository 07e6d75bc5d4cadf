import { defineConfig } from 'vitest/config';
import { TestCountReporter } from './tools/test-count-reporter.ts';

/** Suites that load models or start processes or databases; the rest is the unit suite, quick enough for every save. */
const slow = [
  'test/server/{models,worker,runs,cli,api,web,security}/**/*.test.ts',
  'test/server/store/{postgres,database,workflows,keeping}/**/*.test.ts',
  'test/{whole,reliability,browser,e2e}/**/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', new TestCountReporter()],
    // Not threads: ONNX Runtime aborts the whole process when a thread that used it is ended.
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: slow, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          ...{ name: 'whole', include: slow, testTimeout: 300_000, fileParallelism: false },
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
    ],
  },
});
