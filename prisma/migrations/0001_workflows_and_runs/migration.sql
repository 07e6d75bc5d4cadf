CREATE SCHEMA IF NOT EXISTS "public";

CREATE TYPE "RunState" AS ENUM ('queued', 'running', 'paused', 'done', 'failed', 'cancelled');
CREATE TYPE "NodeState" AS ENUM ('waiting', 'running', 'done', 'cached', 'overridden', 'failed');

CREATE TABLE "Workflow" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deletedAt" TIMESTAMPTZ(3),
  "ownerId" TEXT
);
CREATE UNIQUE INDEX "Workflow_name_key" ON "Workflow" ("name") WHERE "deletedAt" IS NULL;

CREATE TABLE "WorkflowRevision" (
  "workflowId" TEXT NOT NULL REFERENCES "Workflow" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "number" INTEGER NOT NULL,
  "document" JSONB NOT NULL,
  "artifact" TEXT NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "authorId" TEXT,
  PRIMARY KEY ("workflowId", "number")
);

CREATE TABLE "Run" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "workflowId" TEXT REFERENCES "Workflow" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "revision" INTEGER,
  "title" TEXT NOT NULL,
  "document" JSONB NOT NULL,
  "targets" TEXT[],
  "breakpoints" TEXT[],
  "state" "RunState" NOT NULL DEFAULT 'queued',
  "priority" INTEGER NOT NULL DEFAULT 0,
  "position" DOUBLE PRECISION NOT NULL,
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "losses" INTEGER NOT NULL DEFAULT 0,
  "turn" TEXT,
  "cancelRequested" BOOLEAN NOT NULL DEFAULT false,
  "seq" INTEGER NOT NULL DEFAULT 0,
  "failure" JSONB,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "startedAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "ownerId" TEXT
);
CREATE INDEX "Run_state_priority_position_idx" ON "Run" ("state", "priority", "position");
CREATE INDEX "Run_workflowId_createdAt_idx" ON "Run" ("workflowId", "createdAt");
CREATE INDEX "Run_createdAt_idx" ON "Run" ("createdAt");

CREATE TABLE "NodeRun" (
  "runId" TEXT NOT NULL REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "node" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "state" "NodeState" NOT NULL DEFAULT 'waiting',
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "key" TEXT,
  "seconds" DOUBLE PRECISION,
  "outputs" JSONB,
  "replaced" JSONB,
  "traces" JSONB,
  "notices" TEXT[],
  "startedAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  PRIMARY KEY ("runId", "node")
);

CREATE TABLE "RunEvent" (
  "runId" TEXT NOT NULL REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "seq" INTEGER NOT NULL,
  "event" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("runId", "seq")
);

CREATE TABLE "Artifact" (
  "hash" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "mediaType" TEXT NOT NULL,
  "dims" INTEGER[],
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE "Queue" (
  "id" INTEGER NOT NULL DEFAULT 1 PRIMARY KEY CHECK ("id" = 1),
  "isPaused" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "Queue" DEFAULT VALUES;
