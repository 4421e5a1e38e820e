CREATE TABLE "withheld_votes" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"recommended" boolean NOT NULL,
	"reviewed_on" date NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "withheld_votes" ADD CONSTRAINT "withheld_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_votes" ADD CONSTRAINT "withheld_votes_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withheld_votes_by_provider" ON "withheld_votes" USING btree ("provider_id");
--> statement-breakpoint
ALTER TABLE withheld_votes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The owner loads what was collected elsewhere, and reads nothing back.
CREATE POLICY loading ON withheld_votes FOR INSERT TO CURRENT_USER WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (reason), DELETE ON withheld_votes TO directory_reviews_service;
--> statement-breakpoint
-- Votes without texts: they are in everybody's rate.
CREATE POLICY seen ON withheld_votes FOR SELECT TO directory_reviews_service USING (true);
--> statement-breakpoint
CREATE POLICY suppressed ON withheld_votes FOR INSERT TO directory_reviews_service WITH CHECK (
  EXISTS (
    SELECT FROM reviews JOIN invitations USING (claim_id)
    WHERE reviews.id = withheld_votes.review_id AND reviews.status = 'suppressed'
      AND reviews.provider_id = withheld_votes.provider_id AND reviews.recommended = withheld_votes.recommended
      AND app_invited(invitations.token_hash, invitations.member_issuer, invitations.member_subject)
  )
);
--> statement-breakpoint
CREATE POLICY decided ON withheld_votes TO directory_reviews_service
  USING ((SELECT app_representative())) WITH CHECK ((SELECT app_representative()));
--> statement-breakpoint
-- The suppressed reviews so far. Of those removed so far, no reason is known: their votes stay left out.
ALTER TABLE reviews NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_checks NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO withheld_votes
  SELECT reviews.id, provider_id, recommended, reviewed_on, CASE
    WHEN EXISTS (SELECT FROM jsonb_array_elements(findings) AS found WHERE found ->> 'label' NOT IN ('profanity', 'derogatory'))
    THEN 'privacy' ELSE 'language' END
  FROM review_checks JOIN reviews ON reviews.id = review_id WHERE reviews.status = 'suppressed';
--> statement-breakpoint
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_checks FORCE ROW LEVEL SECURITY;
