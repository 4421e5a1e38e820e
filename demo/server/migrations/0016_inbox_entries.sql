CREATE TABLE "inbox_entries" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"recommended" boolean NOT NULL,
	"reviewed_on" date NOT NULL,
	"status" "feedback_status" NOT NULL,
	"needs_response" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "text_folded" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_provider_id_practice_providers_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."practice_providers"("provider_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_entries_by_day" ON "inbox_entries" USING btree ("practice_id","reviewed_on","review_id");--> statement-breakpoint
CREATE INDEX "inbox_entries_by_recommended" ON "inbox_entries" USING btree ("practice_id","recommended","reviewed_on","review_id");--> statement-breakpoint
CREATE INDEX "inbox_entries_by_need" ON "inbox_entries" USING btree ("practice_id","needs_response","reviewed_on","review_id");--> statement-breakpoint
CREATE INDEX "inbox_entries_by_status" ON "inbox_entries" USING btree ("practice_id","status","reviewed_on","review_id");--> statement-breakpoint
CREATE INDEX "inbox_entries_of_provider" ON "inbox_entries" USING btree ("provider_id","reviewed_on","review_id");--> statement-breakpoint
CREATE INDEX "cases_of_practice" ON "cases" USING btree ("practice_id") WHERE kind = 'response';--> statement-breakpoint
-- Row-level security also applies to the owner, who is to read and write all rows here.
ALTER TABLE reviews NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE feedback NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE practice_providers NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Folded when the service starts, which knows how.
UPDATE cases SET text_folded = '' WHERE kind = 'response';
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_text_folded" CHECK (("cases"."kind" = 'response') = ("cases"."text_folded" is not null));
--> statement-breakpoint
GRANT UPDATE (text_folded) ON cases TO directory_reviews_service;
--> statement-breakpoint
ALTER TABLE inbox_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON inbox_entries TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY entitled ON inbox_entries FOR SELECT TO directory_reviews_service USING (practice_id IN (SELECT app_entitled()));
--> statement-breakpoint
-- The owner's upkeep: it derives entries, and folds texts again. Otherwise the owner reads nothing back.
CREATE FUNCTION app_upkeep() RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(current_setting('app.upkeep', true) = 'on', false);
--> statement-breakpoint
CREATE POLICY upkeep ON inbox_entries TO CURRENT_USER USING ((SELECT app_upkeep())) WITH CHECK ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON reviews FOR SELECT TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY folding ON reviews FOR UPDATE TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON cases FOR SELECT TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY folding ON cases FOR UPDATE TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON feedback FOR SELECT TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON practice_providers FOR SELECT TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
-- Writes the entries of these reviews anew, as the owner: who submits or decides sees only a part of the tables.
CREATE FUNCTION keep_inbox_entries(changed text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  upkeep text := coalesce(current_setting('app.upkeep', true), '');
BEGIN
  PERFORM set_config('app.upkeep', 'on', true);
  DELETE FROM inbox_entries USING reviews
    WHERE reviews.id = inbox_entries.review_id AND reviews.id = ANY (changed)
      AND (reviews.status NOT IN ('published', 'removed') OR reviews.comment IS NULL);
  INSERT INTO inbox_entries (review_id, practice_id, provider_id, recommended, reviewed_on, status, needs_response)
    SELECT reviews.id, practice_providers.practice_id, reviews.provider_id, recommended, reviewed_on,
      CASE WHEN reviews.status = 'removed' THEN 'feedback-removed' ELSE coalesce(feedback.status, 'none') END,
      reviews.status = 'published' AND coalesce(feedback.needs_response, true)
    FROM reviews JOIN practice_providers ON practice_providers.provider_id = reviews.provider_id
      LEFT JOIN feedback ON feedback.review_id = reviews.id AND feedback.practice_id = practice_providers.practice_id
    WHERE reviews.id = ANY (changed) AND reviews.status IN ('published', 'removed') AND reviews.comment IS NOT NULL
    ON CONFLICT (review_id) DO UPDATE SET practice_id = excluded.practice_id, provider_id = excluded.provider_id,
      recommended = excluded.recommended, reviewed_on = excluded.reviewed_on, status = excluded.status,
      needs_response = excluded.needs_response;
  PERFORM set_config('app.upkeep', upkeep, true);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION keep_inbox_entries(text[]) FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION reviews_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_inbox_entries(ARRAY(SELECT id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION feedback_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_inbox_entries(ARRAY(SELECT review_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION practice_providers_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  upkeep text := coalesce(current_setting('app.upkeep', true), '');
BEGIN
  PERFORM set_config('app.upkeep', 'on', true);
  PERFORM keep_inbox_entries(ARRAY(SELECT reviews.id FROM reviews JOIN changed USING (provider_id)));
  PERFORM set_config('app.upkeep', upkeep, true);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inbox_entries_added AFTER INSERT ON reviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reviews_changed();
--> statement-breakpoint
CREATE TRIGGER inbox_entries_kept AFTER UPDATE ON reviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reviews_changed();
--> statement-breakpoint
CREATE TRIGGER inbox_entries_added AFTER INSERT ON feedback REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION feedback_changed();
--> statement-breakpoint
CREATE TRIGGER inbox_entries_kept AFTER UPDATE ON feedback REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION feedback_changed();
--> statement-breakpoint
CREATE TRIGGER inbox_entries_added AFTER INSERT ON practice_providers REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION practice_providers_changed();
--> statement-breakpoint
CREATE TRIGGER inbox_entries_kept AFTER UPDATE ON practice_providers REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION practice_providers_changed();
--> statement-breakpoint
SELECT keep_inbox_entries(ARRAY(SELECT id FROM reviews));
--> statement-breakpoint
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE feedback FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE practice_providers FORCE ROW LEVEL SECURITY;
