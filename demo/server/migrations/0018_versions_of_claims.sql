CREATE TABLE "left_out_members" (
	"member_issuer" text NOT NULL,
	"member_subject" text NOT NULL,
	"reason" text NOT NULL,
	"updated_at" timestamp(3) with time zone,
	CONSTRAINT "left_out_members_pk" PRIMARY KEY("member_issuer","member_subject")
);
--> statement-breakpoint
CREATE TABLE "taken_back_claims" (
	"member_issuer" text NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"updated_at" timestamp(3) with time zone,
	CONSTRAINT "taken_back_claims_pk" PRIMARY KEY("member_issuer","source")
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "source_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "source_key" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "source_updated_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "member_updated_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "specialties" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "claims_by_source" ON "claims" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "claims_by_source_key" ON "claims" USING btree ("source_key") WHERE source_key is not null;
--> statement-breakpoint
-- Row-level security also applies to the owner, who is to write to all rows here.
ALTER TABLE "claims" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "claims" SET "source_id" = "id" WHERE "member_subject" IS NOT NULL;--> statement-breakpoint
INSERT INTO "taken_back_claims" ("member_issuer", "source") SELECT "member_issuer", "id" FROM "claims"
  WHERE "withdrawn_at" IS NOT NULL AND "member_issuer" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT UPDATE (source_key, source_updated_at, member_updated_at) ON claims TO directory_reviews_service;
--> statement-breakpoint
ALTER TABLE taken_back_claims ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE left_out_members ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON taken_back_claims, left_out_members TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY told ON taken_back_claims TO directory_reviews_service
  USING ((SELECT app_claims_system())) WITH CHECK ((SELECT app_claims_system()));
--> statement-breakpoint
CREATE POLICY told ON left_out_members TO directory_reviews_service
  USING ((SELECT app_claims_system())) WITH CHECK ((SELECT app_claims_system()));
--> statement-breakpoint
-- Who sends emails leaves them out.
CREATE POLICY mailed ON left_out_members FOR SELECT TO directory_reviews_service USING (app_mailing());
