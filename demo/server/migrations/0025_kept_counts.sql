CREATE TABLE "inbox_counts" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_counts_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"practice_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"recommended" boolean NOT NULL,
	"status" "feedback_status" NOT NULL,
	"needs_response" boolean NOT NULL,
	"entries" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_counts" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_counts_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" text COLLATE "C" NOT NULL,
	"quarter" integer NOT NULL,
	"recommended" boolean NOT NULL,
	"published" integer NOT NULL,
	"listed" integer NOT NULL,
	"responded" integer NOT NULL,
	"privacy" integer NOT NULL,
	"language" integer NOT NULL,
	"inaccurate" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "reviews_of_practice";--> statement-breakpoint
DROP INDEX "reviews_counted";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "has_response" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "inbox_counts_of_practice" ON "inbox_counts" USING btree ("practice_id","provider_id");--> statement-breakpoint
CREATE INDEX "review_counts_of_provider" ON "review_counts" USING btree ("provider_id","quarter");--> statement-breakpoint
CREATE INDEX "reviews_by_vote" ON "reviews" USING btree ("provider_id","recommended","reviewed_on","id") WHERE status = 'published' and comment is not null;--> statement-breakpoint
CREATE INDEX "reviews_responded" ON "reviews" USING btree ("provider_id","reviewed_on","id") WHERE status = 'published' and comment is not null and has_response;--> statement-breakpoint
CREATE INDEX "reviews_responded_by_vote" ON "reviews" USING btree ("provider_id","recommended","reviewed_on","id") WHERE status = 'published' and comment is not null and has_response;
--> statement-breakpoint
-- What members see of a provider's reviews, as numbers: everybody's.
ALTER TABLE review_counts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE inbox_counts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON review_counts, inbox_counts TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY seen ON review_counts FOR SELECT TO directory_reviews_service USING (true);
--> statement-breakpoint
CREATE POLICY entitled ON inbox_counts FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_entitled()));
--> statement-breakpoint
-- Numbers are no personal data: the owner, who keeps them, may always do so.
CREATE POLICY kept ON review_counts TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY kept ON inbox_counts TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
-- PostgreSQL asks the policies of a table one after the other for each row, Z to A by their names. In one policy, what is cheap and true of
-- most rows comes first, and what looks into other tables finds its row there by an index.
DROP POLICY seen ON reviews;
--> statement-breakpoint
DROP POLICY own ON reviews;
--> statement-breakpoint
DROP POLICY reversed ON reviews;
--> statement-breakpoint
CREATE POLICY seen ON reviews FOR SELECT TO directory_reviews_service USING (
  CASE
    WHEN status = 'published' OR (SELECT app_representative()) THEN true
    WHEN status = 'removed' AND provider_id IN (SELECT practice_providers.provider_id FROM practice_providers) THEN true
    WHEN (SELECT app_answering()) AND EXISTS (
      SELECT FROM invitations WHERE invitations.claim_id = reviews.claim_id AND app_invited(token_hash, member_issuer, member_subject)
    ) THEN true
    ELSE (SELECT app_claims_system()) AND EXISTS (
      SELECT FROM claims WHERE claims.id = reviews.claim_id AND claims.withdrawn_at IS NOT NULL
    )
  END
);
--> statement-breakpoint
DROP POLICY loaded ON reviews;
--> statement-breakpoint
DROP POLICY upkeep ON reviews;
--> statement-breakpoint
DROP POLICY correcting ON reviews;
--> statement-breakpoint
DROP POLICY folding ON reviews;
--> statement-breakpoint
CREATE POLICY kept ON reviews FOR SELECT TO CURRENT_USER USING (
  CASE WHEN (SELECT app_upkeep()) THEN true ELSE EXISTS (SELECT FROM imported_reviews WHERE review_id = reviews.id) END
);
--> statement-breakpoint
CREATE POLICY corrected ON reviews FOR UPDATE TO CURRENT_USER USING (
  CASE WHEN (SELECT app_upkeep()) THEN true ELSE EXISTS (SELECT FROM imported_reviews WHERE review_id = reviews.id) END
);
--> statement-breakpoint
DROP POLICY loaded ON feedback;
--> statement-breakpoint
DROP POLICY upkeep ON feedback;
--> statement-breakpoint
CREATE POLICY kept ON feedback FOR SELECT TO CURRENT_USER USING (
  CASE WHEN (SELECT app_upkeep()) THEN true ELSE EXISTS (SELECT FROM imported_reviews WHERE imported_reviews.review_id = feedback.review_id) END
);
--> statement-breakpoint
-- Adds to the numbers. If another transaction has locked the row, adds a second row instead of waiting. Planned on each call, because a
-- session may start with an empty table and last until it is large.
CREATE FUNCTION add_review_counts(given review_counts[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF given = '{}' THEN
    RETURN;
  END IF;
  WITH added AS (
    SELECT provider_id, quarter, recommended, sum(published)::int AS published, sum(listed)::int AS listed, sum(responded)::int AS responded,
      sum(privacy)::int AS privacy, sum(language)::int AS language, sum(inaccurate)::int AS inaccurate
    FROM unnest(given) GROUP BY provider_id, quarter, recommended
  ), placed AS (
    SELECT added.*, free.number
    FROM added LEFT JOIN LATERAL (
      SELECT number FROM review_counts AS counts
      WHERE counts.provider_id = added.provider_id AND counts.quarter = added.quarter AND counts.recommended = added.recommended
      LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS free ON true
    WHERE (published, listed, responded, privacy, language, inaccurate) <> (0, 0, 0, 0, 0, 0)
  ), kept AS (
    UPDATE review_counts AS counts SET published = counts.published + placed.published, listed = counts.listed + placed.listed,
      responded = counts.responded + placed.responded, privacy = counts.privacy + placed.privacy,
      language = counts.language + placed.language, inaccurate = counts.inaccurate + placed.inaccurate
    FROM placed WHERE counts.number = placed.number
  )
  INSERT INTO review_counts (provider_id, quarter, recommended, published, listed, responded, privacy, language, inaccurate)
    SELECT provider_id, quarter, recommended, published, listed, responded, privacy, language, inaccurate FROM placed WHERE number IS NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION add_inbox_counts(given inbox_counts[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF given = '{}' THEN
    RETURN;
  END IF;
  WITH added AS (
    SELECT practice_id, provider_id, recommended, status, needs_response, sum(entries)::int AS entries
    FROM unnest(given) GROUP BY practice_id, provider_id, recommended, status, needs_response HAVING sum(entries) <> 0
  ), placed AS (
    SELECT added.*, free.number
    FROM added LEFT JOIN LATERAL (
      SELECT number FROM inbox_counts AS counts
      WHERE counts.practice_id = added.practice_id AND counts.provider_id = added.provider_id AND counts.recommended = added.recommended
        AND counts.status = added.status AND counts.needs_response = added.needs_response
      LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS free ON true
  ), kept AS (
    UPDATE inbox_counts AS counts SET entries = counts.entries + placed.entries FROM placed WHERE counts.number = placed.number
  )
  INSERT INTO inbox_counts (practice_id, provider_id, recommended, status, needs_response, entries)
    SELECT practice_id, provider_id, recommended, status, needs_response, entries FROM placed WHERE number IS NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION add_review_counts(review_counts[]), add_inbox_counts(inbox_counts[]) FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION quarter_of(day date) RETURNS int IMMUTABLE LANGUAGE sql
  RETURN (extract(year FROM day) * 4 + extract(quarter FROM day) - 1)::int;
--> statement-breakpoint
CREATE FUNCTION reviews_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  counting text := 'SELECT add_review_counts(ARRAY(
    SELECT (null, provider_id, quarter_of(reviewed_on), recommended, %1$s * count(*), %1$s * count(comment),
      %1$s * count(comment) FILTER (WHERE has_response), 0, 0, 0)::review_counts
    FROM %2$s WHERE status = ''published'' GROUP BY provider_id, quarter_of(reviewed_on), recommended
  ))';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format(counting, -1, 'gone');
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format(counting, 1, 'added');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION withheld_votes_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  counting text := 'SELECT add_review_counts(ARRAY(
    SELECT (null, provider_id, quarter_of(reviewed_on), recommended, 0, 0, 0, %1$s * count(*) FILTER (WHERE reason = ''privacy''),
      %1$s * count(*) FILTER (WHERE reason = ''language''), %1$s * count(*) FILTER (WHERE reason = ''inaccurate''))::review_counts
    FROM %2$s GROUP BY provider_id, quarter_of(reviewed_on), recommended
  ))';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format(counting, -1, 'gone');
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format(counting, 1, 'added');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION inbox_entries_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  counting text := 'SELECT add_inbox_counts(ARRAY(
    SELECT (null, practice_id, provider_id, recommended, status, needs_response, %1$s * count(*))::inbox_counts
    FROM %2$s GROUP BY practice_id, provider_id, recommended, status, needs_response
  ))';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format(counting, -1, 'gone');
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format(counting, 1, 'added');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION responses_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  upkeep text := coalesce(current_setting('app.upkeep', true), '');
BEGIN
  PERFORM set_config('app.upkeep', 'on', true);
  UPDATE reviews SET has_response = (TG_OP = 'INSERT') WHERE id = ANY (ARRAY(SELECT review_id FROM changed));
  PERFORM set_config('app.upkeep', upkeep, true);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The reviews so far.
ALTER TABLE reviews NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE responses NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE withheld_votes NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE inbox_entries NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE reviews SET has_response = true WHERE id IN (SELECT review_id FROM responses);
--> statement-breakpoint
INSERT INTO review_counts (provider_id, quarter, recommended, published, listed, responded, privacy, language, inaccurate)
  SELECT provider_id, quarter_of(reviewed_on), recommended, count(*) FILTER (WHERE reason IS NULL), count(comment),
    count(comment) FILTER (WHERE has_response), count(*) FILTER (WHERE reason = 'privacy'), count(*) FILTER (WHERE reason = 'language'),
    count(*) FILTER (WHERE reason = 'inaccurate')
  FROM (
    SELECT provider_id, reviewed_on, recommended, comment, has_response, null AS reason FROM reviews WHERE status = 'published'
    UNION ALL SELECT provider_id, reviewed_on, recommended, null, false, reason FROM withheld_votes
  ) AS votes GROUP BY provider_id, quarter_of(reviewed_on), recommended;
--> statement-breakpoint
INSERT INTO inbox_counts (practice_id, provider_id, recommended, status, needs_response, entries)
  SELECT practice_id, provider_id, recommended, status, needs_response, count(*) FROM inbox_entries
  GROUP BY practice_id, provider_id, recommended, status, needs_response;
--> statement-breakpoint
ALTER TABLE reviews FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE responses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE withheld_votes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE inbox_entries FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TRIGGER responses_added AFTER INSERT ON responses REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION responses_noted();
--> statement-breakpoint
CREATE TRIGGER responses_deleted AFTER DELETE ON responses REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION responses_noted();
--> statement-breakpoint
CREATE TRIGGER counts_added AFTER INSERT ON reviews REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_counted();
--> statement-breakpoint
CREATE TRIGGER counts_changed AFTER UPDATE ON reviews REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_counted();
--> statement-breakpoint
CREATE TRIGGER counts_deleted AFTER DELETE ON reviews REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_counted();
--> statement-breakpoint
CREATE TRIGGER counts_added AFTER INSERT ON withheld_votes REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION withheld_votes_counted();
--> statement-breakpoint
CREATE TRIGGER counts_changed AFTER UPDATE ON withheld_votes REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION withheld_votes_counted();
--> statement-breakpoint
CREATE TRIGGER counts_deleted AFTER DELETE ON withheld_votes REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION withheld_votes_counted();
--> statement-breakpoint
CREATE TRIGGER counts_added AFTER INSERT ON inbox_entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION inbox_entries_counted();
--> statement-breakpoint
CREATE TRIGGER counts_changed AFTER UPDATE ON inbox_entries REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION inbox_entries_counted();
--> statement-breakpoint
CREATE TRIGGER counts_deleted AFTER DELETE ON inbox_entries REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION inbox_entries_counted();
--> statement-breakpoint
-- The caller (as-person.ts) and their rights in one statement, because each statement is a round trip. `stranger` is the id to use for an
-- unknown caller.
CREATE FUNCTION app_begin(issuer text, subject text, scopes text, email text, stranger text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  person people;
  manages text[] := '{}';
BEGIN
  PERFORM set_config('app.issuer', issuer, true), set_config('app.subject', subject, true), set_config('app.scopes', scopes, true),
    set_config('app.email', email, true);
  SELECT * INTO person FROM people WHERE people.issuer = app_begin.issuer AND people.subject = app_begin.subject;
  person.id := coalesce(person.id, stranger);
  PERFORM set_config('app.person', person.id, true);
  -- A manager who has left the practice manages nothing there.
  IF app_scope('access:manage') THEN
    manages := ARRAY(SELECT practice_id FROM access_managers JOIN memberships USING (person_id, practice_id) WHERE person_id = person.id);
    PERFORM set_config('app.managed', array_to_string(manages, ' '), true);
  END IF;
  RETURN json_build_object(
    'id', person.id, 'name', coalesce(person.name, ''),
    'isRepresentative', coalesce(person.is_representative, false), 'isClaimsSystem', coalesce(person.is_claims_system, false),
    'manages', manages,
    'practices', ARRAY(SELECT practice_id FROM memberships WHERE person_id = person.id),
    'entitlements', ARRAY(SELECT practice_id FROM entitlements JOIN memberships USING (person_id, practice_id) WHERE person_id = person.id)
  );
END $$;
