import type { Reporter, TestModule } from 'vitest/node';

/** Closes a test run with one line, `N passed, N failed`, that counts every test that ran. */
export class TestCountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count('skipped');
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    // After Vitest's own summary, which prints in the same turn.
    setImmediate(() =>
      process.stdout.write(
        `${count('passed')} passed, ${count('failed') + broken} failed${tail}\n`,
      ),
    );
  }
}
