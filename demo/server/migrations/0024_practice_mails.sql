CREATE TABLE "email_addresses" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_choices" (
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"wanted" boolean NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "email_choices_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "practice_mails" (
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"case_number" text COLLATE "C",
	"decision" text,
	"at" timestamp(3) with time zone NOT NULL,
	"tried_at" timestamp(3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"try_again_at" timestamp(3) with time zone,
	"refusal" text,
	"sent_at" timestamp(3) with time zone,
	CONSTRAINT "practice_mails_pk" PRIMARY KEY("person_id","kind","event")
);
--> statement-breakpoint
CREATE TABLE "review_news" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"told_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "email_addresses" ADD CONSTRAINT "email_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_mails" ADD CONSTRAINT "practice_mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_mails" ADD CONSTRAINT "practice_mails_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_news" ADD CONSTRAINT "review_news_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_mails_unsent" ON "practice_mails" USING btree ("at") WHERE sent_at is null and refusal is null;--> statement-breakpoint
CREATE INDEX "practice_mails_by_try" ON "practice_mails" USING btree ("person_id","tried_at") WHERE kind = 'new-reviews';--> statement-breakpoint
CREATE INDEX "review_news_untold" ON "review_news" USING btree ("published_at") WHERE told_at is null;
--> statement-breakpoint
-- Before row-level security, which also applies to the owner: the addresses of those who registered until now.
ALTER TABLE registrations NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE memberships NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO email_addresses (person_id, email, changed_at)
  SELECT DISTINCT ON (person_id) person_id, email, decided_at FROM registrations
  WHERE decision = 'approve' AND person_id IN (SELECT memberships.person_id FROM memberships)
  ORDER BY person_id, decided_at DESC;
--> statement-breakpoint
ALTER TABLE registrations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE email_addresses ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE email_choices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_news ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE practice_mails ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (email, changed_at) ON email_addresses TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (wanted, changed_at) ON email_choices TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (told_at) ON review_news TO directory_reviews_service;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (tried_at, tries, try_again_at, refusal, sent_at), DELETE ON practice_mails TO directory_reviews_service;
--> statement-breakpoint
-- Only the person and the sender of emails can see an address. It comes from a verified sign-in, or from a registration that an access
-- manager has seen and approved.
CREATE POLICY own ON email_addresses FOR SELECT TO directory_reviews_service USING (person_id = app_person() OR app_mailing());
--> statement-breakpoint
CREATE POLICY verified ON email_addresses FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person() AND email = app_email()
  AND EXISTS (SELECT FROM memberships WHERE memberships.person_id = email_addresses.person_id)
);
--> statement-breakpoint
CREATE POLICY verified_again ON email_addresses FOR UPDATE TO directory_reviews_service
  USING (person_id = app_person()) WITH CHECK (person_id = app_person() AND email = app_email());
--> statement-breakpoint
CREATE POLICY approved ON email_addresses FOR INSERT TO directory_reviews_service WITH CHECK (EXISTS (
  SELECT FROM registrations
  WHERE registrations.person_id = email_addresses.person_id AND registrations.email = email_addresses.email
    AND decision = 'approve' AND practice_id IN (SELECT app_managed())
));
--> statement-breakpoint
-- A choice is the person's alone. The link in an email (as-unsubscribing.ts) turns one kind off, and does nothing else.
CREATE FUNCTION app_unsubscribing_reader(reader text, of_kind text) RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(reader = nullif(current_setting('app.unsubscribing_reader', true), '') AND of_kind = current_setting('app.unsubscribing_kind', true), false);
--> statement-breakpoint
CREATE POLICY own ON email_choices FOR SELECT TO directory_reviews_service
  USING (person_id = app_person() OR app_mailing() OR app_unsubscribing_reader(person_id, kind));
--> statement-breakpoint
CREATE POLICY chosen ON email_choices FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person() AND app_scope('feedback:write') AND EXISTS (SELECT FROM app_entitled())
);
--> statement-breakpoint
CREATE POLICY chosen_again ON email_choices FOR UPDATE TO directory_reviews_service
  USING (person_id = app_person() AND app_scope('feedback:write') AND EXISTS (SELECT FROM app_entitled()))
  WITH CHECK (person_id = app_person());
--> statement-breakpoint
CREATE POLICY unsubscribed ON email_choices FOR INSERT TO directory_reviews_service
  WITH CHECK (app_unsubscribing_reader(person_id, kind) AND NOT wanted);
--> statement-breakpoint
CREATE POLICY unsubscribed_again ON email_choices FOR UPDATE TO directory_reviews_service
  USING (app_unsubscribing_reader(person_id, kind)) WITH CHECK (app_unsubscribing_reader(person_id, kind) AND NOT wanted);
--> statement-breakpoint
-- A publication is recorded by the member or by the representative who releases the review. Neither can see the people of the practice.
CREATE POLICY mailed ON review_news FOR SELECT TO directory_reviews_service USING (app_mailing());
--> statement-breakpoint
CREATE POLICY published ON review_news FOR INSERT TO directory_reviews_service WITH CHECK (
  told_at IS NULL
  AND ((SELECT app_representative()) OR CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END)
);
--> statement-breakpoint
CREATE POLICY told ON review_news FOR UPDATE TO directory_reviews_service USING (app_mailing()) WITH CHECK (app_mailing());
--> statement-breakpoint
-- What is to be sent. A representative lets the submitters of a case be told of the own decision.
CREATE POLICY mailed ON practice_mails FOR SELECT TO directory_reviews_service USING (app_mailing());
--> statement-breakpoint
CREATE POLICY decided ON practice_mails FOR INSERT TO directory_reviews_service WITH CHECK (
  (SELECT app_representative()) AND kind = 'decisions' AND tries = 0 AND refusal IS NULL AND sent_at IS NULL
  AND EXISTS (
    SELECT FROM case_steps AS made
    WHERE made.number::text = practice_mails.event AND made.case_number = practice_mails.case_number
      AND made.practice_id = practice_mails.practice_id AND made.step = practice_mails.decision AND made.person_id = app_person()
  )
  AND EXISTS (
    SELECT FROM case_steps AS submitted
    WHERE submitted.case_number = practice_mails.case_number AND submitted.person_id = practice_mails.person_id
  )
);
--> statement-breakpoint
CREATE POLICY told ON practice_mails FOR INSERT TO directory_reviews_service WITH CHECK (
  app_mailing() AND kind = 'new-reviews' AND EXISTS (SELECT FROM review_news WHERE review_news.review_id = practice_mails.event)
);
--> statement-breakpoint
CREATE POLICY sent ON practice_mails FOR UPDATE TO directory_reviews_service
  USING (app_mailing() AND sent_at IS NULL) WITH CHECK (app_mailing());
--> statement-breakpoint
CREATE POLICY dropped ON practice_mails FOR DELETE TO directory_reviews_service USING (app_mailing() AND sent_at IS NULL);
--> statement-breakpoint
-- The people who may read the reviews of a practice now. Only these functions show them to the sender of emails.
CREATE POLICY mailing ON memberships FOR SELECT TO CURRENT_USER USING ((SELECT app_mailing()));
--> statement-breakpoint
CREATE POLICY mailing ON entitlements FOR SELECT TO CURRENT_USER USING ((SELECT app_mailing()));
--> statement-breakpoint
CREATE POLICY mailing ON practice_providers FOR SELECT TO CURRENT_USER USING ((SELECT app_mailing()));
--> statement-breakpoint
CREATE FUNCTION app_readers(of_provider text) RETURNS TABLE (reader text, of_practice text)
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql
BEGIN ATOMIC
  SELECT entitlements.person_id, entitlements.practice_id
  FROM practice_providers
    JOIN entitlements ON entitlements.practice_id = practice_providers.practice_id
    JOIN memberships ON memberships.practice_id = entitlements.practice_id AND memberships.person_id = entitlements.person_id
  WHERE practice_providers.provider_id = of_provider AND app_mailing();
END;
--> statement-breakpoint
CREATE FUNCTION app_reads(reader text, of_practice text) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql
BEGIN ATOMIC
  SELECT app_mailing() AND EXISTS (
    SELECT FROM entitlements JOIN memberships USING (person_id, practice_id) WHERE person_id = reader AND practice_id = of_practice
  );
END;
--> statement-breakpoint
-- People who leave a practice get no more emails about it. With their last practice, their address and choice are deleted.
CREATE POLICY upkeep ON memberships FOR SELECT TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON email_addresses TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON email_choices TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE POLICY upkeep ON practice_mails TO CURRENT_USER USING ((SELECT app_upkeep()));
--> statement-breakpoint
CREATE FUNCTION people_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  upkeep text := coalesce(current_setting('app.upkeep', true), '');
BEGIN
  PERFORM set_config('app.upkeep', 'on', true);
  DELETE FROM practice_mails USING gone
    WHERE practice_mails.person_id = gone.person_id AND practice_mails.practice_id = gone.practice_id AND sent_at IS NULL;
  DELETE FROM email_choices USING gone WHERE email_choices.person_id = gone.person_id
    AND NOT EXISTS (SELECT FROM memberships WHERE memberships.person_id = gone.person_id);
  DELETE FROM email_addresses USING gone WHERE email_addresses.person_id = gone.person_id
    AND NOT EXISTS (SELECT FROM memberships WHERE memberships.person_id = gone.person_id);
  PERFORM set_config('app.upkeep', upkeep, true);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER people_left AFTER DELETE ON memberships REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION people_left();
