-- The second layer under the service's policy. Requests run as a role that owns nothing and passes no policy by; who asks is
-- said by the settings of the transaction (as-person.ts): app.person, app.scopes, and app.issuer with app.subject to find the
-- person by. A transaction without them is a member reading the directory.
DO $$
BEGIN
  -- Roles belong to the whole cluster: another database of it, or somebody by hand, may have made this one before.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'directory_reviews_service') THEN
    CREATE ROLE directory_reviews_service NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION
  -- Or in this moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  -- An owner who is no superuser may take the role only as its member.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT directory_reviews_service TO %I', current_user);
  END IF;
EXCEPTION
  -- Somebody else made the role and grants it.
  WHEN insufficient_privilege THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT ON providers, people, practices, practice_providers, memberships, access_managers, entitlements TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, UPDATE (status) ON reviews TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON responses TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (response, report, status, needs_response, version) ON feedback TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT,
  UPDATE (state, text, contact_name, contact_phone, contact_email, submitted_at, decided_at, decision_reason) ON cases
  TO directory_reviews_service;
--> statement-breakpoint
-- A history is added to and never changed.
GRANT SELECT, INSERT ON case_steps TO directory_reviews_service;
--> statement-breakpoint
-- An answer is never changed either; old ones are deleted.
GRANT SELECT, INSERT, DELETE ON written_answers TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_records, sign_in_keys TO directory_reviews_service;
--> statement-breakpoint
CREATE FUNCTION app_person() RETURNS text STABLE LANGUAGE sql
  RETURN nullif(current_setting('app.person', true), '');
--> statement-breakpoint
CREATE FUNCTION app_scope(wanted text) RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(wanted = ANY (string_to_array(current_setting('app.scopes', true), ' ')), false);
--> statement-breakpoint
-- Those the person belongs to and holds the entitlement for, as far as the token reaches.
CREATE FUNCTION app_entitled() RETURNS SETOF text STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT practice_id FROM entitlements JOIN memberships USING (person_id, practice_id)
  WHERE person_id = app_person() AND (app_scope('feedback:read') OR app_scope('feedback:write'));
END;
--> statement-breakpoint
CREATE FUNCTION app_representative() RETURNS boolean STABLE LANGUAGE sql
  RETURN app_scope('feedback:decide') AND EXISTS (SELECT FROM people WHERE id = app_person() AND is_representative);
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['people', 'practices', 'practice_providers', 'memberships', 'access_managers', 'entitlements',
    'reviews', 'responses', 'feedback', 'cases', 'case_steps', 'written_answers'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    -- The owner loads what was collected elsewhere, and reads nothing back.
    EXECUTE format('CREATE POLICY loading ON %I FOR INSERT TO CURRENT_USER WITH CHECK (true)', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The owner must know whether there are practices before it loads the demo's.
CREATE POLICY counting ON practices FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
-- Who works where. Everybody sees themselves, their practices, and who grants access there.
CREATE POLICY own ON people FOR SELECT TO directory_reviews_service USING (
  id = app_person()
  OR (issuer = current_setting('app.issuer', true) AND subject = current_setting('app.subject', true))
  OR id IN (SELECT person_id FROM access_managers)
);
--> statement-breakpoint
CREATE POLICY own ON memberships FOR SELECT TO directory_reviews_service USING (person_id = app_person());
--> statement-breakpoint
CREATE POLICY own ON entitlements FOR SELECT TO directory_reviews_service USING (person_id = app_person());
--> statement-breakpoint
CREATE POLICY member ON access_managers FOR SELECT TO directory_reviews_service
  USING (practice_id IN (SELECT memberships.practice_id FROM memberships));
--> statement-breakpoint
CREATE POLICY member ON practices FOR SELECT TO directory_reviews_service
  USING (id IN (SELECT memberships.practice_id FROM memberships));
--> statement-breakpoint
CREATE POLICY entitled ON practice_providers FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_entitled()));
--> statement-breakpoint
-- Reviews: published ones are everybody's. A removed one is for its practice, which sees that it was removed, and for
-- representatives, who remove it. A practice may lock a review of its own, so that submissions come one after the other.
CREATE POLICY seen ON reviews FOR SELECT TO directory_reviews_service USING (
  status = 'published'
  OR (status = 'removed' AND (provider_id IN (SELECT practice_providers.provider_id FROM practice_providers) OR (SELECT app_representative())))
);
--> statement-breakpoint
CREATE POLICY locked ON reviews FOR UPDATE TO directory_reviews_service
  USING (provider_id IN (SELECT practice_providers.provider_id FROM practice_providers)) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY decided ON reviews FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative())) WITH CHECK ((SELECT app_representative()) AND status = 'removed');
--> statement-breakpoint
-- A published response is seen by whoever sees its review, and written by representatives.
CREATE POLICY seen ON responses FOR SELECT TO directory_reviews_service
  USING (EXISTS (SELECT FROM reviews WHERE reviews.id = responses.review_id));
--> statement-breakpoint
CREATE POLICY decided ON responses TO directory_reviews_service
  USING ((SELECT app_representative())) WITH CHECK ((SELECT app_representative()));
--> statement-breakpoint
-- What became of reviews: for the practice entitled to it and for representatives. A practice submits, a representative
-- decides, and neither can do the other's part.
CREATE POLICY seen ON feedback FOR SELECT TO directory_reviews_service
  USING (practice_id IN (SELECT app_entitled()) OR (SELECT app_representative()));
--> statement-breakpoint
CREATE POLICY submitted_first ON feedback FOR INSERT TO directory_reviews_service WITH CHECK (
  app_scope('feedback:write') AND status IN ('response-pending', 'report-pending') AND EXISTS (
    SELECT FROM reviews JOIN practice_providers USING (provider_id)
    WHERE reviews.id = feedback.review_id AND practice_providers.practice_id = feedback.practice_id
  )
);
--> statement-breakpoint
CREATE POLICY submitted ON feedback FOR UPDATE TO directory_reviews_service
  USING (app_scope('feedback:write') AND practice_id IN (SELECT app_entitled()))
  WITH CHECK (app_scope('feedback:write') AND practice_id IN (SELECT app_entitled()) AND status IN ('response-pending', 'report-pending'));
--> statement-breakpoint
CREATE POLICY decided ON feedback FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative()))
  WITH CHECK ((SELECT app_representative()) AND status NOT IN ('none', 'response-pending', 'report-pending'));
--> statement-breakpoint
CREATE POLICY seen ON cases FOR SELECT TO directory_reviews_service
  USING (practice_id IN (SELECT app_entitled()) OR (SELECT app_representative()));
--> statement-breakpoint
CREATE POLICY submitted_first ON cases FOR INSERT TO directory_reviews_service WITH CHECK (
  app_scope('feedback:write') AND state = 'pending' AND EXISTS (
    SELECT FROM reviews JOIN practice_providers USING (provider_id)
    WHERE reviews.id = cases.review_id AND practice_providers.practice_id = cases.practice_id
  )
);
--> statement-breakpoint
CREATE POLICY submitted ON cases FOR UPDATE TO directory_reviews_service
  USING (app_scope('feedback:write') AND practice_id IN (SELECT app_entitled()))
  WITH CHECK (app_scope('feedback:write') AND practice_id IN (SELECT app_entitled()) AND state = 'pending');
--> statement-breakpoint
CREATE POLICY decided ON cases FOR UPDATE TO directory_reviews_service
  USING ((SELECT app_representative())) WITH CHECK ((SELECT app_representative()) AND state <> 'pending');
--> statement-breakpoint
CREATE POLICY seen ON case_steps FOR SELECT TO directory_reviews_service
  USING (practice_id IN (SELECT app_entitled()) OR (SELECT app_representative()));
--> statement-breakpoint
CREATE POLICY added ON case_steps FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person()
  AND EXISTS (SELECT FROM cases WHERE cases.case_number = case_steps.case_number AND cases.practice_id = case_steps.practice_id)
  AND CASE
    WHEN step IN ('respond', 'edit-response', 'report') THEN app_scope('feedback:write') AND practice_id IN (SELECT app_entitled())
    ELSE (SELECT app_representative())
  END
);
--> statement-breakpoint
CREATE POLICY own ON written_answers TO directory_reviews_service
  USING (person_id = app_person()) WITH CHECK (person_id = app_person());
