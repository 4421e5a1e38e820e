/** What differs from plan to plan. Configuration of the host, never text in code. */
export interface PlanProfile {
  /** The plan's name as its members know it. */
  readonly brand?: string | undefined;
  /** Address of the plan's help and questions about reviews. */
  readonly helpLink?: string | undefined;
  /** Business days in which the provider reviews team answers. */
  readonly daysToDecide?: {readonly from: number; readonly to: number} | undefined;
  /** Phone numbers as they are to be read. Those that are missing are not offered. */
  readonly phones?: PlanPhones | undefined;
}

export interface PlanPhones {
  /** How to view and respond, collection, editorial guidelines. */
  readonly providerReviews?: string | undefined;
  /** Technical help and general questions. */
  readonly providerService?: string | undefined;
  /** General questions of behavioral health providers. */
  readonly behavioralProviders?: string | undefined;
  /** Access, and practices that have no website access manager. */
  readonly access?: string | undefined;
}
