-- What is collected, checked, queued and granted. Beside the settings of a person (as-person.ts) three more stand for somebody:
-- app.invitation, the hash of the one-time token a member came with (as-invited.ts); app.work = 'mail', the service itself while
-- it sends invitations (as-mailer.ts); app.tin, the practice somebody asks to belong to.
GRANT SELECT, INSERT ON claims TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (token_hash, tried_at, sent_at, answered_at, comment, answer_key, answer_fingerprint) ON invitations
  TO directory_reviews_service;
--> statement-breakpoint
GRANT INSERT, UPDATE (published_at) ON reviews TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, decided_at, decided_by, decided_by_name, decision_reason, version) ON review_checks
  TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (person_name, at), DELETE ON openings TO directory_reviews_service;
--> statement-breakpoint
GRANT UPDATE (findings, marks) ON cases TO directory_reviews_service;
--> statement-breakpoint
GRANT INSERT ON people, memberships TO directory_reviews_service;
--> statement-breakpoint
GRANT INSERT, DELETE ON entitlements TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (decided_at, decision, decided_by) ON registrations TO directory_reviews_service;
--> statement-breakpoint
-- What was changed stays written down as it was.
GRANT SELECT, INSERT ON access_changes TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (started_at, latest_at, previous_at) ON visits TO directory_reviews_service;
--> statement-breakpoint
-- True for whoever may answer an invitation: the one who came with its token, and the member it is for.
CREATE FUNCTION app_invited(token_hash text, member_issuer text, member_subject text) RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(token_hash = nullif(current_setting('app.invitation', true), ''), false)
    OR coalesce(
      app_scope('survey:answer') AND member_issuer = current_setting('app.issuer', true) AND member_subject = current_setting('app.subject', true),
      false
    );
--> statement-breakpoint
CREATE FUNCTION app_mailing() RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(current_setting('app.work', true) = 'mail', false);
--> statement-breakpoint
CREATE FUNCTION app_claims_system() RETURNS boolean STABLE LANGUAGE sql
  RETURN app_scope('claims:process') AND EXISTS (SELECT FROM people WHERE id = app_person() AND is_claims_system);
--> statement-breakpoint
-- The practices whose access the person manages. They are looked up once, when the transaction begins: a policy on memberships
-- that asked memberships would ask itself without end.
CREATE FUNCTION app_managed() RETURNS SETOF text STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT unnest(string_to_array(nullif(current_setting('app.managed', true), ''), ' ')) WHERE app_scope('access:manage');
END;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['claims', 'invitations', 'review_checks', 'openings', 'registrations', 'access_changes', 'visits'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    -- The owner loads what was collected elsewhere, and reads nothing back.
    EXECUTE format('CREATE POLICY loading ON %I FOR INSERT TO CURRENT_USER WITH CHECK (true)', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Claims and invitations: the member's own, the one a token is for, and those the service is about to send. Claims come from
-- the claims system.
CREATE POLICY asked ON invitations FOR SELECT TO directory_reviews_service
  USING (app_invited(token_hash, member_issuer, member_subject) OR app_mailing());
--> statement-breakpoint
CREATE POLICY own ON claims FOR SELECT TO directory_reviews_service USING (
  (app_scope('survey:answer') AND member_issuer = current_setting('app.issuer', true) AND member_subject = current_setting('app.subject', true))
  OR id IN (SELECT claim_id FROM invitations)
  OR (SELECT app_claims_system())
);
--> statement-breakpoint
CREATE POLICY processed ON claims FOR INSERT TO directory_reviews_service WITH CHECK ((SELECT app_claims_system()));
--> statement-breakpoint
CREATE POLICY processed ON invitations FOR INSERT TO directory_reviews_service
  WITH CHECK ((SELECT app_claims_system()) AND sent_at IS NULL AND answered_at IS NULL);
--> statement-breakpoint
CREATE POLICY sent ON invitations FOR UPDATE TO directory_reviews_service
  USING (app_mailing() AND sent_at IS NULL) WITH CHECK (app_mailing());
--> statement-breakpoint
CREATE POLICY answered ON invitations FOR UPDATE TO directory_reviews_service
  USING (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NULL)
  WITH CHECK (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NOT NULL);
--> statement-breakpoint
-- A review is written by the member it is asked of, about the provider of the claim, and before the invitation is answered.
CREATE POLICY answered ON reviews FOR INSERT TO directory_reviews_service WITH CHECK (
  status IN ('published', 'suppressed') AND EXISTS (
    SELECT FROM invitations JOIN claims ON claims.id = invitations.claim_id
    WHERE claims.id = reviews.claim_id AND claims.provider_id = reviews.provider_id AND invitations.answered_at IS NULL
      AND app_invited(invitations.token_hash, invitations.member_issuer, invitations.member_subject)
  )
);
--> statement-breakpoint
CREATE POLICY own ON reviews FOR SELECT TO directory_reviews_service USING (
  claim_id IN (SELECT claim_id FROM invitations WHERE app_invited(token_hash, member_issuer, member_subject))
);
--> statement-breakpoint
-- Suppressed reviews are for representatives alone.
DROP POLICY seen ON reviews;
--> statement-breakpoint
CREATE POLICY seen ON reviews FOR SELECT TO directory_reviews_service USING (
  status = 'published'
  OR (SELECT app_representative())
  OR (status = 'removed' AND provider_id IN (SELECT practice_providers.provider_id FROM practice_providers))
);
--> statement-breakpoint
DROP POLICY decided ON reviews;
--> statement-breakpoint
CREATE POLICY removed ON reviews FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative()) AND status = 'published') WITH CHECK ((SELECT app_representative()) AND status = 'removed');
--> statement-breakpoint
CREATE POLICY released ON reviews FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative()) AND status = 'suppressed') WITH CHECK ((SELECT app_representative()) AND status = 'published');
--> statement-breakpoint
CREATE POLICY seen ON review_checks FOR SELECT TO directory_reviews_service USING ((SELECT app_representative()));
--> statement-breakpoint
CREATE POLICY suppressed ON review_checks FOR INSERT TO directory_reviews_service WITH CHECK (
  state = 'waiting' AND EXISTS (
    SELECT FROM reviews JOIN invitations USING (claim_id)
    WHERE reviews.id = review_checks.review_id AND reviews.status = 'suppressed'
      AND app_invited(invitations.token_hash, invitations.member_issuer, invitations.member_subject)
  )
);
--> statement-breakpoint
CREATE POLICY decided ON review_checks FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative()) AND state = 'waiting')
  WITH CHECK ((SELECT app_representative()) AND state <> 'waiting' AND decided_by = app_person());
--> statement-breakpoint
-- Who has a case open is for representatives, and each speaks for oneself.
CREATE POLICY seen ON openings FOR SELECT TO directory_reviews_service USING ((SELECT app_representative()));
--> statement-breakpoint
CREATE POLICY opened ON openings FOR INSERT TO directory_reviews_service
  WITH CHECK ((SELECT app_representative()) AND person_id = app_person());
--> statement-breakpoint
CREATE POLICY opened_again ON openings FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative()) AND person_id = app_person());
--> statement-breakpoint
CREATE POLICY decided ON openings FOR DELETE TO directory_reviews_service USING ((SELECT app_representative()));
--> statement-breakpoint
-- The name of a practice that a case is about.
CREATE POLICY of_cases ON practices FOR SELECT TO directory_reviews_service
  USING ((SELECT app_representative()) AND id IN (SELECT practice_id FROM cases));
--> statement-breakpoint
-- Access: who manages it sees the people of the practice, and says who may do what there. Nobody says it anywhere else.
CREATE POLICY managed ON people FOR SELECT TO directory_reviews_service
  USING (id IN (SELECT person_id FROM memberships WHERE practice_id IN (SELECT app_managed())));
--> statement-breakpoint
CREATE POLICY managed ON memberships FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY managed ON entitlements FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY approved ON memberships FOR INSERT TO directory_reviews_service WITH CHECK (
  practice_id IN (SELECT app_managed()) AND EXISTS (
    SELECT FROM registrations
    WHERE registrations.practice_id = memberships.practice_id AND registrations.person_id = memberships.person_id AND decision = 'approve'
  )
);
--> statement-breakpoint
CREATE POLICY granted ON entitlements FOR INSERT TO directory_reviews_service WITH CHECK (
  practice_id IN (SELECT app_managed()) AND EXISTS (
    SELECT FROM memberships
    WHERE memberships.practice_id = entitlements.practice_id AND memberships.person_id = entitlements.person_id
  )
);
--> statement-breakpoint
CREATE POLICY taken_away ON entitlements FOR DELETE TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY managed ON access_changes FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY made ON access_changes FOR INSERT TO directory_reviews_service
  WITH CHECK (practice_id IN (SELECT app_managed()) AND by_id = app_person());
--> statement-breakpoint
-- Whoever asks to belong to a practice names it by its TIN, and becomes known as nobody special.
CREATE POLICY named ON practices FOR SELECT TO directory_reviews_service USING (tin = nullif(current_setting('app.tin', true), ''));
--> statement-breakpoint
CREATE POLICY registered ON people FOR INSERT TO directory_reviews_service WITH CHECK (
  id = app_person() AND nullif(current_setting('app.tin', true), '') IS NOT NULL
  AND issuer = current_setting('app.issuer', true) AND subject = current_setting('app.subject', true)
  AND NOT is_representative AND NOT is_claims_system
);
--> statement-breakpoint
CREATE POLICY seen ON registrations FOR SELECT TO directory_reviews_service
  USING (person_id = app_person() OR practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY registered ON registrations FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person() AND decided_at IS NULL AND EXISTS (
    SELECT FROM practices WHERE practices.id = registrations.practice_id AND practices.tin = nullif(current_setting('app.tin', true), '')
  )
);
--> statement-breakpoint
CREATE POLICY decided ON registrations FOR UPDATE TO directory_reviews_service
  USING (practice_id IN (SELECT app_managed()) AND decided_at IS NULL)
  WITH CHECK (practice_id IN (SELECT app_managed()) AND decided_at IS NOT NULL AND decided_by = app_person());
--> statement-breakpoint
CREATE POLICY own ON visits TO directory_reviews_service USING (person_id = app_person()) WITH CHECK (person_id = app_person());
