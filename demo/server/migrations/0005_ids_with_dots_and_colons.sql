ALTER TABLE "claims" DROP CONSTRAINT "claims_id_form";--> statement-breakpoint
ALTER TABLE "providers" DROP CONSTRAINT "providers_id_form";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_id_form";--> statement-breakpoint
ALTER TABLE "feedback" DROP CONSTRAINT "feedback_version_form";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_id_form";--> statement-breakpoint
ALTER TABLE "practices" DROP CONSTRAINT "practices_id_form";--> statement-breakpoint
ALTER TABLE "review_checks" DROP CONSTRAINT "review_checks_version_form";--> statement-breakpoint
ALTER TABLE "registrations" DROP CONSTRAINT "registrations_id_form";--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_id_form" CHECK ("claims"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_id_form" CHECK ("providers"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_id_form" CHECK ("reviews"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_version_form" CHECK ("feedback"."version" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_id_form" CHECK ("people"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_id_form" CHECK ("practices"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "review_checks" ADD CONSTRAINT "review_checks_version_form" CHECK ("review_checks"."version" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_id_form" CHECK ("registrations"."id" ~ '^(?!\.\.?$)[A-Za-z0-9_.:-]{1,64}$');