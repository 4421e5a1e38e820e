-- The name that members see is stored as it was shown to the writer. Cases from before get it from a name of two plain words, and
-- otherwise only its first letter, because their writers were not asked.
ALTER TABLE "cases" ADD COLUMN "shown_name" text;
--> statement-breakpoint
-- Row-level security also applies to the owner, who is to write to all rows here.
ALTER TABLE "cases" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "responses" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "cases" SET "shown_name" = CASE
  WHEN "contact_name" ~ '^[A-Z][a-z]+ [A-Z][a-z]+$' THEN regexp_replace("contact_name", '^(\w+ \w).*$', '\1.')
  ELSE upper(left(btrim("contact_name"), 1)) || '.'
END;
--> statement-breakpoint
UPDATE "responses" SET "responder" = "cases"."shown_name" FROM "cases"
  WHERE "cases"."review_id" = "responses"."review_id" AND "cases"."kind" = 'response' AND "cases"."text" = "responses"."text";
--> statement-breakpoint
ALTER TABLE "cases" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "responses" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "shown_name" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_shown_name" CHECK (char_length("cases"."shown_name") between 1 and 100);
--> statement-breakpoint
GRANT UPDATE (shown_name) ON cases TO directory_reviews_service;
