import { AppError } from '#nodes/contract/errors.ts';
import { describeChoice } from '#server/devices/describe-choice.ts';
import { tackHome } from '#server/store/tack-home.ts';
import { openServer } from './open-server.ts';
import { readServerOptions } from './read-server-options.ts';

/** The program behind `npm start`: everything on one TACK_HOME, until it is told to stop. */
try {
  const server = await openServer(
    tackHome(),
    readServerOptions(process.argv.slice(2), process.env),
  );
  process.stdout.write(`Tack is at ${server.link}\n`);
  if (server.device) process.stdout.write(`${describeChoice(server.device)}\n`);
  const stop = () => {
    process.stderr.write('Stopping; what is running goes on next time.\n');
    setTimeout(() => process.exit(1), 30_000).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`tack: ${error.message} [${error.code}]\n`);
  process.exit(error.code === 'usage/invalid' ? 2 : 1);
}
