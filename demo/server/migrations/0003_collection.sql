CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"member_issuer" text,
	"member_subject" text,
	"email" text,
	"city" text NOT NULL,
	"state" text NOT NULL,
	"visited_on" date NOT NULL,
	"visit" text NOT NULL,
	"processed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "claims_id_form" CHECK ("claims"."id" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"claim_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_issuer" text NOT NULL,
	"member_subject" text NOT NULL,
	"token_hash" text COLLATE "C",
	"expires_on" date NOT NULL,
	"tried_at" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	"answered_at" timestamp(3) with time zone,
	"comment" text,
	"answer_key" text COLLATE "C",
	"answer_fingerprint" text COLLATE "C",
	CONSTRAINT "invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "invitations_answer" CHECK (("invitations"."answered_at" is null) = ("invitations"."comment" is null))
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"case_number" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "openings_pk" PRIMARY KEY("case_number","person_id")
);
--> statement-breakpoint
CREATE TABLE "review_checks" (
	"case_number" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"findings" jsonb NOT NULL,
	"state" text NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"decided_at" timestamp(3) with time zone,
	"decided_by" text COLLATE "C",
	"decided_by_name" text,
	"decision_reason" text,
	"version" text COLLATE "C" NOT NULL,
	CONSTRAINT "review_checks_review" UNIQUE("review_id"),
	CONSTRAINT "review_checks_number_form" CHECK ("review_checks"."case_number" ~ '^[2-9][A-Z0-9]{5}$'),
	CONSTRAINT "review_checks_decided" CHECK (("review_checks"."state" = 'waiting') = ("review_checks"."decided_at" is null)),
	CONSTRAINT "review_checks_version_form" CHECK ("review_checks"."version" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "access_changes" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_changes_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"practice_id" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"change" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"requested_at" timestamp(3) with time zone NOT NULL,
	"decided_at" timestamp(3) with time zone,
	"decision" text,
	"decided_by" text COLLATE "C",
	CONSTRAINT "registrations_id_form" CHECK ("registrations"."id" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"latest_at" timestamp(3) with time zone NOT NULL,
	"previous_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "claim_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "published_at" timestamp(3) with time zone;--> statement-breakpoint
-- The owner reads no reviews where row-level security holds for it too.
ALTER TABLE "reviews" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Reviews from before there were claims were collected elsewhere: their claims have their ids.
INSERT INTO "claims" ("id", "provider_id", "city", "state", "visited_on", "visit", "processed_at")
  SELECT "id", "provider_id", "city", "state", "reviewed_on", 'routine', "reviewed_on"::timestamp AT TIME ZONE 'UTC' FROM "reviews";--> statement-breakpoint
UPDATE "reviews" SET "claim_id" = "id",
  "published_at" = CASE WHEN "status" <> 'suppressed' THEN "reviewed_on"::timestamp AT TIME ZONE 'UTC' END;--> statement-breakpoint
-- And those that were suppressed wait for a representative from now on.
INSERT INTO "review_checks" ("case_number", "review_id", "findings", "state", "since", "version")
  SELECT '2' || lpad(upper(to_hex(row_number() OVER (ORDER BY "id"))), 5, '0'), "id", '[]', 'waiting',
    "reviewed_on"::timestamp AT TIME ZONE 'UTC', 'migrated'
  FROM "reviews" WHERE "status" = 'suppressed' AND "comment" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ALTER COLUMN "claim_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_steps" ADD COLUMN "marks" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "marks" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_claims_system" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_checks" ADD CONSTRAINT "review_checks_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_checks" ADD CONSTRAINT "review_checks_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_changes" ADD CONSTRAINT "access_changes_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_changes" ADD CONSTRAINT "access_changes_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_changes" ADD CONSTRAINT "access_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_by_member" ON "claims" USING btree ("member_issuer","member_subject");--> statement-breakpoint
CREATE INDEX "invitations_by_member" ON "invitations" USING btree ("member_issuer","member_subject");--> statement-breakpoint
CREATE INDEX "invitations_unsent" ON "invitations" USING btree ("tried_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "review_checks_waiting" ON "review_checks" USING btree ("since") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "access_changes_by_practice" ON "access_changes" USING btree ("practice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_waiting" ON "registrations" USING btree ("practice_id","person_id") WHERE decided_at is null;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_one_per_claim" UNIQUE("claim_id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_published" CHECK ("reviews"."status" = 'suppressed' or "reviews"."published_at" is not null);