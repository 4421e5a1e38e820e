ALTER TABLE "claims" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "provider_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "visited_on" date;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "is_repeat" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "canceled_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "by_email" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "review_checks" ADD COLUMN "kind" text DEFAULT 'suppressed-review' NOT NULL;--> statement-breakpoint
-- Row-level security also applies to the owner, who is to write to all rows here.
ALTER TABLE "claims" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "claims" SET "reason" = 'kind-of-visit' WHERE "visit" = 'other';--> statement-breakpoint
UPDATE "invitations" SET "provider_id" = "claims"."provider_id", "visited_on" = "claims"."visited_on", "by_email" = "claims"."email" IS NOT NULL
  FROM "claims" WHERE "claims"."id" = "invitations"."claim_id";--> statement-breakpoint
-- Until now there was a question for each claim. Of the questions about one visit, the one that was answered first, or else asked first,
-- is the visit's question. The others are canceled, or stay as they are if they were answered.
UPDATE "invitations" SET "is_repeat" = true, "canceled_at" = CASE WHEN "answered_at" IS NULL THEN now() END
  FROM (
    SELECT "claim_id" AS "repeated", row_number() OVER (
      PARTITION BY "invitations"."member_issuer", "invitations"."member_subject", "invitations"."provider_id", "invitations"."visited_on"
      ORDER BY "answered_at", "sent_at", "processed_at", "claim_id"
    ) AS "place" FROM "invitations" JOIN "claims" ON "claims"."id" = "claim_id"
  ) AS "questions" WHERE "repeated" = "claim_id" AND "place" > 1;--> statement-breakpoint
UPDATE "claims" SET "reason" = 'asked-already' FROM "invitations" WHERE "claim_id" = "claims"."id" AND "is_repeat";--> statement-breakpoint
ALTER TABLE "claims" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "provider_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "visited_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_pkey";--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_pk" PRIMARY KEY("claim_id","provider_id","visited_on");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_canceled" CHECK ("invitations"."canceled_at" is null or "invitations"."answered_at" is null);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_per_visit" ON "invitations" USING btree ("member_issuer","member_subject","provider_id","visited_on") WHERE not is_repeat;--> statement-breakpoint
DROP INDEX "invitations_unsent";--> statement-breakpoint
CREATE INDEX "invitations_unsent" ON "invitations" USING btree ("try_again_at") WHERE sent_at is null and refusal is null and canceled_at is null and by_email;--> statement-breakpoint
ALTER TABLE "review_checks" DROP CONSTRAINT "review_checks_review";--> statement-breakpoint
CREATE UNIQUE INDEX "review_checks_suppressed" ON "review_checks" USING btree ("review_id") WHERE kind = 'suppressed-review';--> statement-breakpoint
CREATE UNIQUE INDEX "review_checks_reversed" ON "review_checks" USING btree ("review_id") WHERE kind = 'reversed-claim' and state = 'waiting';--> statement-breakpoint
GRANT UPDATE (provider_id, email, city, state, visited_on, visit, reason, processed_at, withdrawn_at) ON claims TO directory_reviews_service;
--> statement-breakpoint
GRANT UPDATE (claim_id, expires_on, canceled_at, by_email) ON invitations TO directory_reviews_service;
--> statement-breakpoint
-- The claims system corrects and withdraws claims, and so cancels questions that are not answered. The order of the conditions counts:
-- with a million invitations, those of everybody must not be read for one claim.
DROP POLICY own ON claims;
--> statement-breakpoint
CREATE POLICY own ON claims FOR SELECT TO directory_reviews_service USING (
  CASE
    WHEN (SELECT app_claims_system()) THEN true
    WHEN app_scope('survey:answer') AND member_issuer = current_setting('app.issuer', true)
      AND member_subject = current_setting('app.subject', true) THEN true
    ELSE EXISTS (SELECT FROM invitations WHERE invitations.claim_id = claims.id)
  END
);
--> statement-breakpoint
CREATE POLICY corrected ON claims FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_claims_system())) WITH CHECK ((SELECT app_claims_system()));
--> statement-breakpoint
CREATE POLICY told ON invitations FOR SELECT TO directory_reviews_service USING ((SELECT app_claims_system()));
--> statement-breakpoint
CREATE POLICY settled ON invitations FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_claims_system()) AND answered_at IS NULL)
  WITH CHECK ((SELECT app_claims_system()) AND answered_at IS NULL);
--> statement-breakpoint
-- Nobody answers a question that was canceled.
DROP POLICY answered ON invitations;
--> statement-breakpoint
CREATE POLICY answered ON invitations FOR UPDATE TO directory_reviews_service
  USING (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NULL AND canceled_at IS NULL)
  WITH CHECK (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NOT NULL);
--> statement-breakpoint
DROP POLICY answered ON reviews;
--> statement-breakpoint
CREATE POLICY answered ON reviews FOR INSERT TO directory_reviews_service WITH CHECK (
  status IN ('published', 'suppressed') AND EXISTS (
    SELECT FROM invitations JOIN claims ON claims.id = invitations.claim_id
    WHERE claims.id = reviews.claim_id AND claims.provider_id = reviews.provider_id
      AND invitations.answered_at IS NULL AND invitations.canceled_at IS NULL
      AND app_invited(invitations.token_hash, invitations.member_issuer, invitations.member_subject)
  )
);
--> statement-breakpoint
-- It tells representatives of claims that were taken back after the answer, and for that finds their reviews.
CREATE POLICY reversed ON reviews FOR SELECT TO directory_reviews_service USING (
  CASE WHEN (SELECT app_claims_system()) THEN EXISTS (
    SELECT FROM claims WHERE claims.id = reviews.claim_id AND claims.withdrawn_at IS NOT NULL
  ) ELSE false END
);
--> statement-breakpoint
CREATE POLICY told ON review_checks FOR SELECT TO directory_reviews_service
  USING (kind = 'reversed-claim' AND (SELECT app_claims_system()));
--> statement-breakpoint
CREATE POLICY reversed ON review_checks FOR INSERT TO directory_reviews_service WITH CHECK (
  kind = 'reversed-claim' AND state = 'waiting' AND (SELECT app_claims_system())
  AND EXISTS (SELECT FROM reviews JOIN claims ON claims.id = reviews.claim_id WHERE reviews.id = review_id AND withdrawn_at IS NOT NULL)
);
--> statement-breakpoint
DROP POLICY suppressed ON review_checks;
--> statement-breakpoint
CREATE POLICY suppressed ON review_checks FOR INSERT TO directory_reviews_service WITH CHECK (
  kind = 'suppressed-review' AND state = 'waiting' AND EXISTS (
    SELECT FROM reviews JOIN invitations USING (claim_id)
    WHERE reviews.id = review_checks.review_id AND reviews.status = 'suppressed'
      AND app_invited(invitations.token_hash, invitations.member_issuer, invitations.member_subject)
  )
);
--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "npi" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "is_sensitive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_npi" UNIQUE("npi");
--> statement-breakpoint
CREATE TABLE "member_preferences" (
	"member_issuer" text NOT NULL,
	"member_subject" text NOT NULL,
	"wants_emails" boolean NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "member_preferences_pk" PRIMARY KEY("member_issuer","member_subject")
);
--> statement-breakpoint
ALTER TABLE member_preferences ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (wants_emails, changed_at) ON member_preferences TO directory_reviews_service;
--> statement-breakpoint
-- The member's own, signed in or with a token that was sent to the member. The claims system and the sender of emails follow it.
CREATE FUNCTION app_own_preference(member_issuer text, member_subject text) RETURNS boolean STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT coalesce(
    (app_scope('survey:answer') AND member_issuer = current_setting('app.issuer', true) AND member_subject = current_setting('app.subject', true))
    OR EXISTS (
      SELECT FROM invitations WHERE invitations.token_hash = nullif(current_setting('app.invitation', true), '')
        AND invitations.member_issuer = app_own_preference.member_issuer AND invitations.member_subject = app_own_preference.member_subject
    ),
    false
  );
END;
--> statement-breakpoint
CREATE POLICY seen ON member_preferences FOR SELECT TO directory_reviews_service USING (
  CASE WHEN app_mailing() OR (SELECT app_claims_system()) THEN true ELSE app_own_preference(member_issuer, member_subject) END
);
--> statement-breakpoint
CREATE POLICY chosen ON member_preferences FOR INSERT TO directory_reviews_service
  WITH CHECK (app_own_preference(member_issuer, member_subject));
--> statement-breakpoint
CREATE POLICY changed ON member_preferences FOR UPDATE TO directory_reviews_service
  USING (app_own_preference(member_issuer, member_subject)) WITH CHECK (app_own_preference(member_issuer, member_subject));
