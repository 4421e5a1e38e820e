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
