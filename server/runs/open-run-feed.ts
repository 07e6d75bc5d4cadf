import { AppError } from '#nodes/contract/errors.ts';
import { listen } from '#server/store/database/listen.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import { eventChannel } from '#server/store/runs/append-events.ts';
import { readEvents } from '#server/store/runs/read-events.ts';
import { cancelChannel } from '#server/store/runs/request-cancel.ts';
import { announcementSchema, passingChannel } from './announce-passing.ts';
import { createFollower, type Follower } from './create-follower.ts';
import { openCancelWatch } from './open-cancel-watch.ts';
import type { FeedMessage, RunChange, RunFeed } from './run-feed.ts';

const ended: readonly string[] = ['done', 'failed', 'cancelled'];

/** A follower wakes up at least this often, should a notification have been lost. */
const wakeMs = 5_000;

/** Opens the feed of a database: the rows are the truth, notifications say when to read them. */
export async function openRunFeed(database: Database, address: PostgresAddress): Promise<RunFeed> {
  const followers = new Map<string, Set<Follower>>();
  const cancels = openCancelWatch(database);
  const followersOf = (runId: string) => followers.get(runId) ?? new Set<Follower>();

  const listening = await listen(address, [eventChannel, passingChannel, cancelChannel], {
    onConnect() {
      cancels.lookAgain();
      for (const all of followers.values()) for (const follower of all) follower.wake();
    },
    onMessage(channel, payload) {
      if (channel === cancelChannel) cancels.hear(payload);
      if (channel === eventChannel) for (const one of followersOf(payload)) one.wake();
      if (channel !== passingChannel) return;
      const { run, message } = announcementSchema.parse(JSON.parse(payload));
      for (const one of followersOf(run)) one.pass({ type: 'passing', message });
    },
  });

  return {
    async *follow(runId, since, signal) {
      const follower = createFollower();
      const all = followersOf(runId).add(follower);
      followers.set(runId, all);
      signal.addEventListener('abort', follower.wake);
      try {
        yield* readOn({ database, runId, since, signal, follower });
      } finally {
        signal.removeEventListener('abort', follower.wake);
        all.delete(follower);
        if (all.size === 0) followers.delete(runId);
      }
    },
    onCancel: cancels.watch,
    close: () => listening.close(),
  };
}

async function* readOn(given: {
  readonly database: Database;
  readonly runId: string;
  readonly since: number;
  readonly signal: AbortSignal;
  readonly follower: Follower;
}): AsyncGenerator<FeedMessage, void> {
  const { database, runId, signal, follower } = given;
  let last = given.since;
  let mayBeNew = true;
  while (!signal.aborted) {
    if (mayBeNew) {
      const news = yield* readNews(database, runId, last);
      if (news.isOver) return;
      last = news.last;
    }
    yield* follower.takePassing();
    mayBeNew = await follower.sleep(wakeMs);
  }
}

/** All that was kept after an event. @returns the last one's number, and whether none will follow */
async function* readNews(
  database: Database,
  runId: string,
  since: number,
): AsyncGenerator<FeedMessage, { readonly last: number; readonly isOver: boolean }> {
  let last = since;
  for (;;) {
    const page = await readEvents(database, runId, last);
    if (!page) throw new AppError('run/not-found', `There is no run '${runId}'.`);
    for (const { seq, at, event } of page.events) {
      yield { type: 'kept', seq, at: at.getTime(), event: event as RunChange }; // written by us as such
      last = seq;
    }
    if (last >= page.newest) return { last, isOver: ended.includes(page.state) };
  }
}
