CREATE TABLE "claim_versions" (
	"member_issuer" text NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "claim_versions_pk" PRIMARY KEY("member_issuer","source")
);

--> statement-breakpoint
ALTER TABLE claim_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (updated_at), DELETE ON claim_versions TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY told ON claim_versions TO directory_reviews_service
  USING ((SELECT app_claims_system())) WITH CHECK ((SELECT app_claims_system()));
