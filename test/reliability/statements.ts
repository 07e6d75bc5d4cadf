/** Statements that can be ordered to fail, and what each consists of: text, and values as JSON. */
export const statements = {
  save: ['INSERT INTO "public"."WorkflowRevision"'],
  start: ['INSERT INTO "public"."Run" ('],
  send: ['INSERT INTO pgboss.job'],
  take: ["j.state < 'active'", 'FOR UPDATE OF j'],
  claim: ['UPDATE "public"."Run" SET "state"', '["running"'],
  progress: ['INSERT INTO "public"."NodeRun"'],
  result: ['UPDATE "public"."NodeRun"', '["done"'],
  end: ['UPDATE "public"."Run" SET "state"', '["done"'],
  settle: ["state = 'completed'", '"runs"'],
} as const;

export type StatementName = keyof typeof statements;

/**
 * How one fails: its connection breaks before it arrives; it (or the COMMIT after it) is done and the
 * answer is lost; or the database refuses it, here as a serialization failure and as a full disk.
 */
export const statementFaults = ['lost', 'unheard', '40001', '53100'] as const;
export type StatementFault = (typeof statementFaults)[number];
