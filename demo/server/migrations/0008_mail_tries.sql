DROP INDEX "invitations_unsent";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "try_again_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "refusal" text;--> statement-breakpoint
CREATE INDEX "invitations_unsent" ON "invitations" USING btree ("try_again_at") WHERE sent_at is null and refusal is null;--> statement-breakpoint
GRANT UPDATE (tries, try_again_at, refusal) ON invitations TO directory_reviews_service;
