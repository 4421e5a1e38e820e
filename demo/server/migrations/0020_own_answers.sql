ALTER TYPE "public"."review_status" ADD VALUE 'withdrawn';--> statement-breakpoint
CREATE TABLE "answer_steps" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answer_steps_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"review_id" text COLLATE "C" NOT NULL,
	"step" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"recommended" boolean NOT NULL,
	"comment" text,
	"status" "review_status" NOT NULL,
	"terms" text,
	"key" text COLLATE "C",
	"fingerprint" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_published";--> statement-breakpoint
DROP INDEX "review_checks_suppressed";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "changed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "commented_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "returned_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "answer_steps" ADD CONSTRAINT "answer_steps_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answer_steps_by_review" ON "answer_steps" USING btree ("review_id","key");--> statement-breakpoint
CREATE INDEX "answer_steps_of_review" ON "answer_steps" USING btree ("review_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "review_checks_suppressed" ON "review_checks" USING btree ("review_id") WHERE kind = 'suppressed-review' and state = 'waiting';--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_published" CHECK ("reviews"."status" not in ('published', 'removed') or "reviews"."published_at" is not null);
--> statement-breakpoint
ALTER TABLE answer_steps ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A history is added to and never changed.
GRANT SELECT, INSERT ON answer_steps TO directory_reviews_service;
--> statement-breakpoint
GRANT UPDATE (recommended, comment, comment_folded, changed_at, commented_at) ON reviews TO directory_reviews_service;
--> statement-breakpoint
GRANT UPDATE (returned_at) ON cases TO directory_reviews_service;
--> statement-breakpoint
GRANT UPDATE (withdrawn_at) ON invitations TO directory_reviews_service;
--> statement-breakpoint
-- Whether anybody asks as a member, with a token or signed in. The policies below ask this first: for all others they cost nothing.
CREATE FUNCTION app_answering() RETURNS boolean STABLE LANGUAGE sql
  RETURN nullif(current_setting('app.invitation', true), '') IS NOT NULL OR app_scope('survey:answer');
--> statement-breakpoint
-- True for the member whose answer became the review of this claim.
CREATE FUNCTION app_own_answer(claim text) RETURNS boolean STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM invitations WHERE invitations.claim_id = claim AND answered_at IS NOT NULL
      AND app_invited(token_hash, member_issuer, member_subject)
  );
END;
--> statement-breakpoint
CREATE FUNCTION app_own_review(review text) RETURNS boolean STABLE LANGUAGE sql
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM reviews WHERE reviews.id = review AND app_own_answer(reviews.claim_id));
END;
--> statement-breakpoint
CREATE POLICY seen ON answer_steps FOR SELECT TO directory_reviews_service
  USING ((SELECT app_representative()) OR CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own ON answer_steps FOR INSERT TO directory_reviews_service WITH CHECK (app_own_review(review_id));
--> statement-breakpoint
-- A question that is answered stays answered; its member may withdraw the answer, once.
CREATE POLICY changed ON invitations FOR UPDATE TO directory_reviews_service
  USING (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NOT NULL AND withdrawn_at IS NULL)
  WITH CHECK (app_invited(token_hash, member_issuer, member_subject) AND answered_at IS NOT NULL);
--> statement-breakpoint
CREATE POLICY own_changed ON reviews FOR UPDATE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN app_own_answer(claim_id) ELSE false END)
  WITH CHECK (CASE WHEN (SELECT app_answering()) THEN app_own_answer(claim_id) ELSE false END);
--> statement-breakpoint
-- What policies cannot say, because they see a row before or after, never both. Only the member changes or withdraws an answer, and
-- what is removed or withdrawn stays so.
CREATE FUNCTION answers_guarded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'withdrawn' OR (OLD.status = 'removed' AND NEW.status NOT IN ('removed', 'withdrawn')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'What is removed or withdrawn stays so';
  END IF;
  IF current_user = 'directory_reviews_service' AND NOT app_own_answer(OLD.claim_id) AND (
    NEW.status = 'withdrawn'
    OR (NEW.recommended, NEW.comment, NEW.changed_at, NEW.commented_at)
      IS DISTINCT FROM (OLD.recommended, OLD.comment, OLD.changed_at, OLD.commented_at)
  ) THEN
    RAISE insufficient_privilege USING MESSAGE = 'Only the member changes an answer';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER answers_guarded BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION answers_guarded();
--> statement-breakpoint
-- What is about an answer follows it: checks that wait end, votes of withheld comments and responses go, and a published response goes back.
CREATE POLICY own_seen ON review_checks FOR SELECT TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_superseded ON review_checks FOR UPDATE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN state = 'waiting' AND app_own_review(review_id) ELSE false END)
  WITH CHECK (CASE WHEN (SELECT app_answering()) THEN state = 'superseded' AND app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_changed ON withheld_votes FOR DELETE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_changed ON responses FOR DELETE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_seen ON cases FOR SELECT TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN kind = 'response' AND app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_returned ON cases FOR UPDATE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN kind = 'response' AND state = 'published' AND app_own_review(review_id) ELSE false END)
  WITH CHECK (CASE WHEN (SELECT app_answering()) THEN kind = 'response' AND state = 'pending' AND app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_seen ON feedback FOR SELECT TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN app_own_review(review_id) ELSE false END);
--> statement-breakpoint
CREATE POLICY own_returned ON feedback FOR UPDATE TO directory_reviews_service
  USING (CASE WHEN (SELECT app_answering()) THEN response = 'published' AND app_own_review(review_id) ELSE false END)
  WITH CHECK (
    CASE WHEN (SELECT app_answering()) THEN status IN ('response-pending', 'report-pending') AND app_own_review(review_id) ELSE false END
  );
