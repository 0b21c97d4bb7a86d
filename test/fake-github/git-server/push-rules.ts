/** A rule that rejects a push. The server passes it to its hook through git's environment. */
export type PushRule =
  /** Classic branch protection. */
  | { readonly kind: "protected"; readonly ref: string; readonly details?: readonly string[] }
  /** A repository ruleset. */
  | { readonly kind: "ruleset"; readonly ref: string; readonly violations: readonly string[] }
  /** A custom pre-receive hook, as on GitHub Enterprise Server: it declines every push that updates such a ref, with all its refs. */
  | { readonly kind: "pre-receive"; readonly ref: string; readonly text: string };

/** What the hook needs to know about one push. */
export type PushOrder = {
  readonly kind: "app" | "pat";
  /** Whether the token can create and update workflow files. */
  readonly workflows: boolean;
  readonly rules: readonly PushRule[];
};

/** git's reason for each ref of a push that a pre-receive hook declines (githooks(5)). */
export const DECLINED = "pre-receive hook declined";

export const WORKFLOWS_FOLDER = ".github/workflows";

/** The first rule for a ref. A rule's `ref` is full, and may end in `*`. */
export function findRule(rules: readonly PushRule[], ref: string): PushRule | null {
  return rules.find((rule) => (rule.ref.endsWith("*") ? ref.startsWith(rule.ref.slice(0, -1)) : ref === rule.ref)) ?? null;
}

/** GitHub's text for a rule: the `remote:` lines, and the reason in brackets after `[remote rejected]`. */
export function renderRuleNotice(rule: PushRule, ref: string): { readonly lines: readonly string[]; readonly reason: string } {
  switch (rule.kind) {
    case "protected":
      return {
        lines: [
          `error: GH006: Protected branch update failed for ${ref}.`,
          ...(rule.details ?? ["Changes must be made through a pull request."]).map((detail) => `error: ${detail}`),
        ],
        reason: "protected branch hook declined",
      };
    case "ruleset":
      return {
        lines: [
          `error: GH013: Repository rule violations found for ${ref}.`,
          "",
          ...rule.violations.map((violation) => `- ${violation}`),
          "",
        ],
        reason: "push declined due to repository rule violations",
      };
    case "pre-receive":
      return { lines: ["policy.sh: failed with exit status 1", `error: ${rule.text}`], reason: DECLINED };
  }
}

/** The all-zero id: the ref is deleted or does not exist yet. */
export function hasNoObject(id: string): boolean {
  return /^0+$/.test(id);
}
