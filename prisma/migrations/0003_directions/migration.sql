-- Directions that a person keeps for other workflows.

CREATE TABLE "Direction" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "pack" TEXT NOT NULL,
  "artifact" TEXT NOT NULL,
  "tokens" INTEGER NOT NULL,
  "width" INTEGER NOT NULL,
  "picture" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deletedAt" TIMESTAMPTZ(3),
  "ownerId" TEXT,
  CONSTRAINT "Direction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Direction_createdAt_idx" ON "Direction" ("createdAt");
