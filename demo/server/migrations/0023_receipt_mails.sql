CREATE TABLE "receipt_mails" (
	"claim_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"wanted_at" timestamp(3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"try_again_at" timestamp(3) with time zone,
	"refusal" text,
	"sent_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "receipt_mails" ADD CONSTRAINT "receipt_mails_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt_mails_unsent" ON "receipt_mails" USING btree ("wanted_at") WHERE sent_at is null and refusal is null;--> statement-breakpoint
ALTER TABLE receipt_mails ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (tries, try_again_at, refusal, sent_at) ON receipt_mails TO directory_reviews_service;
--> statement-breakpoint
-- Only the member asks for a receipt, for an own answer; only the sender of emails says what became of it.
CREATE POLICY seen ON receipt_mails FOR SELECT TO directory_reviews_service
  USING (app_mailing() OR CASE WHEN (SELECT app_answering()) THEN app_own_answer(claim_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY wanted ON receipt_mails FOR INSERT TO directory_reviews_service
  WITH CHECK (CASE WHEN (SELECT app_answering()) THEN tries = 0 AND refusal IS NULL AND sent_at IS NULL AND app_own_answer(claim_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY sent ON receipt_mails FOR UPDATE TO directory_reviews_service
  USING (app_mailing() AND sent_at IS NULL) WITH CHECK (app_mailing());
