CREATE TABLE "expected_people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"registered_at" timestamp(3) with time zone NOT NULL,
	"registered_by" text COLLATE "C" NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"ending" text,
	"ended_by" text COLLATE "C",
	CONSTRAINT "expected_people_id_form" CHECK ("expected_people"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$')
);
--> statement-breakpoint
ALTER TABLE "expected_people" ADD CONSTRAINT "expected_people_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expected_people" ADD CONSTRAINT "expected_people_registered_by_people_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expected_people" ADD CONSTRAINT "expected_people_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expected_people_by_email" ON "expected_people" USING btree ("email") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "expected_people_waiting" ON "expected_people" USING btree ("practice_id","email") WHERE ended_at is null;
--> statement-breakpoint
-- Access managers remove people who have left, with everything they may do in the practice.
GRANT DELETE ON memberships, access_managers TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY left_behind ON access_managers FOR DELETE TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
CREATE POLICY left_behind ON memberships FOR DELETE TO directory_reviews_service USING (practice_id IN (SELECT app_managed()));
--> statement-breakpoint
ALTER TABLE expected_people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The owner loads what was collected elsewhere, and reads nothing back.
CREATE POLICY loading ON expected_people FOR INSERT TO CURRENT_USER WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (ended_at, ending, ended_by) ON expected_people TO directory_reviews_service;
--> statement-breakpoint
-- The verified email of the signed-in person (as-person.ts).
CREATE FUNCTION app_email() RETURNS text STABLE LANGUAGE sql
  RETURN nullif(current_setting('app.email', true), '');
--> statement-breakpoint
CREATE POLICY seen ON expected_people FOR SELECT TO directory_reviews_service
  USING (practice_id IN (SELECT app_managed()) OR email = app_email());
--> statement-breakpoint
CREATE POLICY registered ON expected_people FOR INSERT TO directory_reviews_service
  WITH CHECK (practice_id IN (SELECT app_managed()) AND registered_by = app_person() AND ended_at IS NULL);
--> statement-breakpoint
CREATE POLICY withdrawn ON expected_people FOR UPDATE TO directory_reviews_service
  USING (practice_id IN (SELECT app_managed()) AND ended_at IS NULL)
  WITH CHECK (practice_id IN (SELECT app_managed()) AND ending = 'withdrawn' AND ended_at IS NOT NULL AND ended_by = app_person());
--> statement-breakpoint
CREATE POLICY joined ON expected_people FOR UPDATE TO directory_reviews_service
  USING (email = app_email() AND ended_at IS NULL)
  WITH CHECK (email = app_email() AND ending = 'joined' AND ended_at IS NOT NULL AND ended_by = app_person());
--> statement-breakpoint
-- An expected person becomes known as nobody special, and joins.
CREATE POLICY expected ON people FOR INSERT TO directory_reviews_service WITH CHECK (
  id = app_person() AND issuer = current_setting('app.issuer', true) AND subject = current_setting('app.subject', true)
  AND NOT is_representative AND NOT is_claims_system
  AND EXISTS (SELECT FROM expected_people WHERE email = app_email() AND ended_at IS NULL)
);
--> statement-breakpoint
CREATE POLICY expected ON memberships FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person() AND EXISTS (
    SELECT FROM expected_people
    WHERE expected_people.practice_id = memberships.practice_id AND email = app_email() AND ended_at IS NULL
  )
);
