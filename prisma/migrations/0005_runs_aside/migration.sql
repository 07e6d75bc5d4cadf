-- Which runs try something that the canvas does not show.

ALTER TABLE "Run" ADD COLUMN "aside" BOOLEAN NOT NULL DEFAULT false;
