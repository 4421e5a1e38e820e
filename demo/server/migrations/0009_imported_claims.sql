-- The policies on claims must not ask for reviews: an owner who is a member of the service's role has its policies too, and those on
-- reviews ask for claims. Only claims behind imported reviews have no member.
DROP POLICY loaded ON claims;
--> statement-breakpoint
DROP POLICY correcting ON claims;
--> statement-breakpoint
CREATE POLICY loaded ON claims FOR SELECT TO CURRENT_USER USING (member_subject IS NULL);
--> statement-breakpoint
CREATE POLICY correcting ON claims FOR UPDATE TO CURRENT_USER USING (member_subject IS NULL);
