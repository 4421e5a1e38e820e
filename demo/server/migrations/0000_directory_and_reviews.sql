CREATE TYPE "public"."response_status" AS ENUM('pending', 'published');--> statement-breakpoint
CREATE TYPE "public"."review_status" AS ENUM('published', 'suppressed', 'removed');--> statement-breakpoint
CREATE TABLE "providers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"credentials" text NOT NULL,
	"specialty" text NOT NULL,
	"about" text NOT NULL,
	"languages" text[] NOT NULL,
	"street" text NOT NULL,
	"city" text NOT NULL,
	"state" text NOT NULL,
	"zip" text NOT NULL,
	"phone" text NOT NULL,
	"accepting_new_patients" boolean NOT NULL,
	CONSTRAINT "providers_id_form" CHECK ("providers"."id" ~ '^[A-Za-z0-9_-]{1,64}$')
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"review_id" text COLLATE "C" NOT NULL,
	"status" "response_status" NOT NULL,
	"responder" text NOT NULL,
	"responded_on" date NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "responses_pk" PRIMARY KEY("review_id","status"),
	CONSTRAINT "responses_text" CHECK (char_length("responses"."text") between 1 and 4800),
	CONSTRAINT "responses_responder" CHECK (char_length("responses"."responder") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"recommended" boolean NOT NULL,
	"comment" text,
	"comment_folded" text COLLATE "C",
	"city" text NOT NULL,
	"state" text NOT NULL,
	"reviewed_on" date NOT NULL,
	"status" "review_status" NOT NULL,
	CONSTRAINT "reviews_id_form" CHECK ("reviews"."id" ~ '^[A-Za-z0-9_-]{1,64}$'),
	CONSTRAINT "reviews_comment_length" CHECK (char_length("reviews"."comment") between 1 and 20000),
	CONSTRAINT "reviews_comment_folded" CHECK (("reviews"."comment" is null) = ("reviews"."comment_folded" is null)),
	CONSTRAINT "reviews_place" CHECK (char_length("reviews"."city") between 1 and 100 and char_length("reviews"."state") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_review" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "providers_by_name" ON "providers" USING btree ("name");--> statement-breakpoint
CREATE INDEX "reviews_listed" ON "reviews" USING btree ("provider_id","reviewed_on","id") WHERE status = 'published' and comment is not null;--> statement-breakpoint
CREATE INDEX "reviews_counted" ON "reviews" USING btree ("provider_id","recommended") WHERE status = 'published';