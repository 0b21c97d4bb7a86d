import type { WorkflowFile } from "./facts.ts";

/** A step that uses the action, with what its job and its workflow say about it. */
export type ActionUse = {
  /** `.github/workflows/loop.yml` */
  readonly path: string;
  /** `loop.yml` */
  readonly file: string;
  readonly triggers: Triggers;
  /** Of the job, or else of the workflow; null if neither has the key. */
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  /** 360 is GitHub's default; null for an expression. */
  readonly timeoutMinutes: number | null;
  readonly hasEnvironment: boolean;
  /** The inputs of the step, as texts. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** The `with:` of each actions/checkout step of the job. */
  readonly checkouts: readonly Readonly<Record<string, string>>[];
};

export type Triggers = {
  /** Null without `workflow_dispatch`. */
  readonly dispatch: Readonly<Record<string, DispatchInput>> | null;
  readonly hasSchedule: boolean;
};

type DispatchInput = { readonly isRequired: boolean; readonly hasDefault: boolean };

export type Permissions = { readonly all: "read" | "write" } | { readonly listed: Readonly<Record<string, string>> };

export type Concurrency = { readonly group: string; readonly queue: string; readonly cancelInProgress: string };

const DEFAULT_TIMEOUT_MINUTES = 360;

/** `org/codex-self-iter@v1`, whatever the owner. */
const ACTION = /^[\w.-]+\/codex-self-iter(?:@|$)/;

/** Returns the first use of the action in each job that has one. */
export function findActionUses({ document, path }: WorkflowFile): readonly ActionUse[] {
  const root = asRecord(document);
  return Object.values(asRecord(root["jobs"])).flatMap((value) => {
    const job = asRecord(value);
    const steps = Array.isArray(job["steps"]) ? job["steps"].map(asRecord) : [];
    const step = steps.find(({ uses }) => ACTION.test(asText(uses)));
    if (step === undefined) return [];
    return [
      {
        path,
        file: path.slice(path.lastIndexOf("/") + 1),
        triggers: readTriggers(root["on"]),
        permissions: readPermissions(job["permissions"] ?? root["permissions"]),
        concurrency: readConcurrency(job["concurrency"] ?? root["concurrency"]),
        timeoutMinutes: readTimeout(job["timeout-minutes"]),
        hasEnvironment: job["environment"] !== undefined,
        inputs: asTexts(step["with"]),
        environment: { ...asTexts(root["env"]), ...asTexts(job["env"]), ...asTexts(step["env"]) },
        checkouts: steps.filter(({ uses }) => asText(uses).startsWith("actions/checkout@")).map((checkout) => asTexts(checkout["with"])),
      },
    ];
  });
}

/** Whether a schedule starts the workflow. */
export function hasSchedule({ document }: WorkflowFile): boolean {
  return readTriggers(asRecord(document)["on"]).hasSchedule;
}

/** `on:` is a name, a list of names, or a mapping. */
function readTriggers(on: unknown): Triggers {
  const names = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(asText) : Object.keys(asRecord(on));
  const declared = asRecord(asRecord(asRecord(on)["workflow_dispatch"])["inputs"]);
  const inputs = Object.entries(declared).map(([name, value]) => {
    const { default: fallback, required } = asRecord(value);
    return [name, { isRequired: required === true, hasDefault: fallback !== undefined }] as const;
  });
  return {
    dispatch: names.includes("workflow_dispatch") ? Object.fromEntries(inputs) : null,
    hasSchedule: names.includes("schedule"),
  };
}

function readPermissions(value: unknown): Permissions | null {
  if (value === undefined) return null;
  if (value === "write-all" || value === "read-all") return { all: value === "write-all" ? "write" : "read" };
  return { listed: asTexts(value) };
}

function readConcurrency(value: unknown): Concurrency | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return { group: value, queue: "", cancelInProgress: "" };
  const texts = asTexts(value);
  return { group: texts["group"] ?? "", queue: texts["queue"] ?? "", cancelInProgress: texts["cancel-in-progress"] ?? "" };
}

function readTimeout(value: unknown): number | null {
  if (value === undefined) return DEFAULT_TIMEOUT_MINUTES;
  const minutes = Number(value);
  return Number.isFinite(minutes) ? minutes : null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function asTexts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(asRecord(value)).map(([key, inner]) => [key, asText(inner)]));
}

/** A scalar as a text; "" for anything else. */
function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
