-- Lists show tags and pictures without opening documents; durations are known by node type.

ALTER TABLE "Workflow" ADD COLUMN "tags" TEXT[] NOT NULL DEFAULT '{}';
UPDATE "Workflow" SET "tags" = ARRAY(
  SELECT jsonb_array_elements_text("document" -> 'tags') FROM "WorkflowRevision"
  WHERE "workflowId" = "Workflow"."id" AND "number" = "Workflow"."revision"
  AND jsonb_typeof("document" -> 'tags') = 'array'
);

ALTER TABLE "Run" ADD COLUMN "fresh" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Run" ADD COLUMN "instruction" TEXT;
ALTER TABLE "Run" ADD COLUMN "picture" TEXT;
ALTER TABLE "Run" ADD COLUMN "source" TEXT;
CREATE INDEX "Run_pictures_idx" ON "Run" ("workflowId", "createdAt" DESC) WHERE "picture" IS NOT NULL;

ALTER TABLE "NodeRun" ADD COLUMN "type" TEXT;
ALTER TABLE "NodeRun" ADD COLUMN "effort" TEXT;
ALTER TABLE "NodeRun" ADD COLUMN "parts" JSONB;
CREATE INDEX "NodeRun_type_endedAt_idx" ON "NodeRun" ("type", "endedAt");
