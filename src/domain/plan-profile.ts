/** What differs from plan to plan. Configuration of the host, never text in code. */
export interface PlanProfile {
  /** The plan's name as its members know it. */
  readonly brand?: string | undefined;
}
