ALTER TABLE "case_steps" ADD COLUMN "reason_code" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reason_code" text;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_reason_code" CHECK ("cases"."reason_code" is null or "cases"."kind" = 'report');