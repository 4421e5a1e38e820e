CREATE TYPE "public"."case_kind" AS ENUM('response', 'report');--> statement-breakpoint
CREATE TYPE "public"."feedback_status" AS ENUM('none', 'response-pending', 'revisions-required', 'response-published', 'report-pending', 'review-maintained', 'feedback-removed');--> statement-breakpoint
CREATE TABLE "access_managers" (
	"person_id" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "access_managers_pk" PRIMARY KEY("person_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_steps_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_number" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"step" text NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text NOT NULL,
	"text" text,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"case_number" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"kind" "case_kind" NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"contact_email" text NOT NULL,
	"submitted_at" timestamp(3) with time zone NOT NULL,
	"decided_at" timestamp(3) with time zone,
	"decision_reason" text,
	CONSTRAINT "cases_number_form" CHECK ("cases"."case_number" ~ '^[A-Z0-9]{6}$'),
	CONSTRAINT "cases_text" CHECK (char_length("cases"."text") between 1 and 4800)
);
--> statement-breakpoint
CREATE TABLE "entitlements" (
	"person_id" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "entitlements_pk" PRIMARY KEY("person_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	"response" text NOT NULL,
	"report" text NOT NULL,
	"status" "feedback_status" NOT NULL,
	"needs_response" boolean NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	CONSTRAINT "feedback_version_form" CHECK ("feedback"."version" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" text COLLATE "C" NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "memberships_pk" PRIMARY KEY("person_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"is_representative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "people_identity" UNIQUE("issuer","subject"),
	CONSTRAINT "people_id_form" CHECK ("people"."id" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "practice_providers" (
	"provider_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practice_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tin" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "practices_id_form" CHECK ("practices"."id" ~ '^[A-Za-z0-9_-]{1,64}$'),
	CONSTRAINT "practices_tin_form" CHECK ("practices"."tin" ~ '^[0-9]{9,10}$')
);
--> statement-breakpoint
CREATE TABLE "written_answers" (
	"person_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"status" bigint NOT NULL,
	"body" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "written_answers_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "sign_in_keys" (
	"purpose" text PRIMARY KEY NOT NULL,
	"secret" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_records" (
	"model" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"payload" jsonb NOT NULL,
	"grant_id" text COLLATE "C",
	"uid" text COLLATE "C",
	"expires_at" timestamp with time zone,
	"consumed_at" timestamp with time zone,
	CONSTRAINT "sign_in_records_pk" PRIMARY KEY("model","id")
);
--> statement-breakpoint
DELETE FROM "responses" WHERE "status" = 'pending';--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_review";--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_pk";--> statement-breakpoint
ALTER TABLE "responses" ADD PRIMARY KEY ("review_id");--> statement-breakpoint
ALTER TABLE "access_managers" ADD CONSTRAINT "access_managers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_managers" ADD CONSTRAINT "access_managers_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_providers" ADD CONSTRAINT "practice_providers_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_providers" ADD CONSTRAINT "practice_providers_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_answers" ADD CONSTRAINT "written_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_steps_by_case" ON "case_steps" USING btree ("case_number");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_response" ON "cases" USING btree ("review_id") WHERE kind = 'response';--> statement-breakpoint
CREATE INDEX "cases_by_review" ON "cases" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "feedback_by_practice" ON "feedback" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "practice_providers_by_practice" ON "practice_providers" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "written_answers_by_age" ON "written_answers" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sign_in_records_by_grant" ON "sign_in_records" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "sign_in_records_by_uid" ON "sign_in_records" USING btree ("uid");--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reviews_of_practice" ON "reviews" USING btree ("provider_id","reviewed_on","id") WHERE status <> 'suppressed' and comment is not null;--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "status";--> statement-breakpoint
DROP TYPE "public"."response_status";