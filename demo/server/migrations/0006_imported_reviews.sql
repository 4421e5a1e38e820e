CREATE TABLE "imported_reviews" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"source_id" text COLLATE "C",
	"file" text NOT NULL,
	"position" integer NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	CONSTRAINT "imported_reviews_source" UNIQUE("source_id")
);
--> statement-breakpoint
ALTER TABLE "imported_reviews" ADD CONSTRAINT "imported_reviews_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_reviews_by_file" ON "imported_reviews" USING btree ("file","position");--> statement-breakpoint
ALTER TABLE imported_reviews ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Only the owner loads files. It sees and corrects what it has loaded, and nothing else; the practice's feedback only to leave
-- alone what a practice has acted on.
CREATE POLICY loading ON imported_reviews TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY loaded ON reviews FOR SELECT TO CURRENT_USER USING (id IN (SELECT review_id FROM imported_reviews));
--> statement-breakpoint
CREATE POLICY correcting ON reviews FOR UPDATE TO CURRENT_USER USING (id IN (SELECT review_id FROM imported_reviews));
--> statement-breakpoint
CREATE POLICY loaded ON claims FOR SELECT TO CURRENT_USER USING (id IN (SELECT claim_id FROM reviews));
--> statement-breakpoint
CREATE POLICY correcting ON claims FOR UPDATE TO CURRENT_USER USING (id IN (SELECT claim_id FROM reviews));
--> statement-breakpoint
CREATE POLICY loaded ON feedback FOR SELECT TO CURRENT_USER USING (review_id IN (SELECT review_id FROM imported_reviews));
