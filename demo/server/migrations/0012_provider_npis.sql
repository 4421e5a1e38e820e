ALTER TABLE "providers" ADD COLUMN "npi" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "is_sensitive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_npi" UNIQUE("npi");