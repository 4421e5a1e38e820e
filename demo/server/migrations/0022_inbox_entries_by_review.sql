-- As before, except that it finds the feedback by its review whatever the statistics say. With those of a database that is being filled,
-- PostgreSQL read all feedback of the practice for each review.
CREATE OR REPLACE FUNCTION keep_inbox_entries(changed text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  upkeep text := coalesce(current_setting('app.upkeep', true), '');
BEGIN
  PERFORM set_config('app.upkeep', 'on', true);
  DELETE FROM inbox_entries USING reviews
    WHERE reviews.id = inbox_entries.review_id AND reviews.id = ANY (changed)
      AND (reviews.status NOT IN ('published', 'removed') OR reviews.comment IS NULL);
  INSERT INTO inbox_entries (review_id, practice_id, provider_id, recommended, reviewed_on, status, needs_response)
    SELECT reviews.id, practice_providers.practice_id, reviews.provider_id, recommended, reviewed_on,
      CASE WHEN reviews.status = 'removed' THEN 'feedback-removed' ELSE coalesce(said.status, 'none') END,
      reviews.status = 'published' AND coalesce(said.needs_response, true)
    FROM reviews JOIN practice_providers ON practice_providers.provider_id = reviews.provider_id
      LEFT JOIN LATERAL (SELECT * FROM feedback WHERE feedback.review_id = reviews.id OFFSET 0) AS said
        ON said.practice_id = practice_providers.practice_id
    WHERE reviews.id = ANY (changed) AND reviews.status IN ('published', 'removed') AND reviews.comment IS NOT NULL
    ON CONFLICT (review_id) DO UPDATE SET practice_id = excluded.practice_id, provider_id = excluded.provider_id,
      recommended = excluded.recommended, reviewed_on = excluded.reviewed_on, status = excluded.status,
      needs_response = excluded.needs_response;
  PERFORM set_config('app.upkeep', upkeep, true);
END $$;
