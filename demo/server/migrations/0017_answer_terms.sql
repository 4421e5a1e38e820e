ALTER TABLE "invitations" ADD COLUMN "terms" text;
--> statement-breakpoint
GRANT UPDATE (terms) ON invitations TO directory_reviews_service;
