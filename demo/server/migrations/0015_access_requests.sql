CREATE TABLE "access_requests" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_requests_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"practice_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"decided_at" timestamp(3) with time zone,
	"decision" text,
	"decided_by" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_requests_by_person" ON "access_requests" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "access_requests_waiting" ON "access_requests" USING btree ("practice_id","person_id") WHERE decided_at is null;
--> statement-breakpoint
ALTER TABLE access_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The owner loads what was collected elsewhere, and reads nothing back.
CREATE POLICY loading ON access_requests FOR INSERT TO CURRENT_USER WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (decided_at, decision, decided_by) ON access_requests TO directory_reviews_service;
--> statement-breakpoint
CREATE POLICY seen ON access_requests FOR SELECT TO directory_reviews_service
  USING (person_id = app_person() OR practice_id IN (SELECT app_managed()));
--> statement-breakpoint
-- People ask for themselves, where they belong.
CREATE POLICY asked ON access_requests FOR INSERT TO directory_reviews_service WITH CHECK (
  person_id = app_person() AND decided_at IS NULL AND app_scope('feedback:write')
  AND practice_id IN (SELECT memberships.practice_id FROM memberships WHERE memberships.person_id = app_person())
);
--> statement-breakpoint
CREATE POLICY decided ON access_requests FOR UPDATE TO directory_reviews_service
  USING (practice_id IN (SELECT app_managed()) AND decided_at IS NULL)
  WITH CHECK (practice_id IN (SELECT app_managed()) AND decided_at IS NOT NULL AND decided_by = app_person());
