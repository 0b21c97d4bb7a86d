/** What the agent hands to the next iteration: the control block that ends its final message. Texts are cleaned and capped; absent ones are "". */
export type Handover = {
  readonly summary: string;
  readonly nextGoal: string;
  readonly nextFocus: string;
  /** `null` where the agent did not say. */
  readonly completed: boolean | null;
  readonly stop: boolean;
  readonly reason: string;
  readonly evidence: string;
};

export type HandoverReading =
  | { readonly kind: "found"; readonly handover: Handover; readonly source: "whole" | "fence" | "object" | "lines" }
  | { readonly kind: "missing"; readonly problem: string };
