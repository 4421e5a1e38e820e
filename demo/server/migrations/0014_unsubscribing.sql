-- The link in an email stops emails to the member of the claim in app.unsubscribing (as-unsubscribing.ts), and does nothing else.
CREATE POLICY unsubscribing ON claims FOR SELECT TO directory_reviews_service
  USING (id = nullif(current_setting('app.unsubscribing', true), ''));
--> statement-breakpoint
CREATE FUNCTION app_unsubscribing(member_issuer text, member_subject text) RETURNS boolean STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM claims WHERE claims.id = nullif(current_setting('app.unsubscribing', true), '')
      AND claims.member_issuer = app_unsubscribing.member_issuer AND claims.member_subject = app_unsubscribing.member_subject
  );
END;
--> statement-breakpoint
CREATE POLICY unsubscribing ON member_preferences FOR SELECT TO directory_reviews_service
  USING (app_unsubscribing(member_issuer, member_subject));
--> statement-breakpoint
CREATE POLICY unsubscribed ON member_preferences FOR INSERT TO directory_reviews_service
  WITH CHECK (app_unsubscribing(member_issuer, member_subject) AND NOT wants_emails);
--> statement-breakpoint
CREATE POLICY unsubscribed_again ON member_preferences FOR UPDATE TO directory_reviews_service
  USING (app_unsubscribing(member_issuer, member_subject))
  WITH CHECK (app_unsubscribing(member_issuer, member_subject) AND NOT wants_emails);
