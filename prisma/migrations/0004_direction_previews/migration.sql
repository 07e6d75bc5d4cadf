-- What edits along a saved direction looked like.

ALTER TABLE "Direction" ADD COLUMN "source" TEXT;
ALTER TABLE "Direction" ADD COLUMN "strip" JSONB NOT NULL DEFAULT '[]';
