ALTER TABLE "review_checks" ADD COLUMN "decision_reason_code" text;
--> statement-breakpoint
GRANT UPDATE (decision_reason_code) ON review_checks TO directory_reviews_service;
--> statement-breakpoint
-- A practice reads when and why a review of its own was released. What is still suppressed stays with the representatives.
CREATE POLICY released ON review_checks FOR SELECT TO directory_reviews_service USING (
  state = 'released' AND EXISTS (
    SELECT FROM reviews JOIN practice_providers USING (provider_id) WHERE reviews.id = review_checks.review_id
  )
);
