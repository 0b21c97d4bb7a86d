import type { RunnerTimes } from "./process.ts";

/** The run's part of the `github` context. */
export type ActionContext = {
  /** `octo/demo` */
  readonly repository: string;
  /** Full: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly eventName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly actor: string;
  readonly triggeringActor: string;
  /** `octo/demo/.github/workflows/loop.yml@refs/heads/main` */
  readonly workflowRef: string;
  /** Its `name:`. Default: the file's path. */
  readonly workflow?: string;
  readonly job: string;
};

export type ActionRun = {
  /** Contains action.yml. */
  readonly actionDir: string;
  /** The `with:` of the step; may contain expressions such as `${{ github.token }}`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly context: ActionContext;
  readonly urls: {
    readonly api: string;
    /** The cache client uses cache service v2 only on github.com, `*.ghe.com` and `*.localhost`. */
    readonly server: string;
    readonly graphql: string;
    /** Of the cache service; `null` for none. */
    readonly results: string | null;
    /** Default: 2. */
    readonly cacheVersion?: 1 | 2;
  };
  readonly tokens: { readonly github: string; readonly runtime: string | null };
  /** Masked from the start, beside the tokens. */
  readonly secrets?: readonly string[];
  readonly workspace: string;
  /** `RUNNER_TEMP` */
  readonly temp: string;
  /** The `env:` of the job and the step. */
  readonly env?: Readonly<Record<string, string>>;
  /** The repository that `uses:` names. */
  readonly actionRepository?: string;
  /** Default: github-hosted. */
  readonly runnerEnvironment?: "github-hosted" | "self-hosted";
  /** Variables that the runner does not set. */
  readonly unset?: readonly string[];
  readonly times?: Partial<RunnerTimes>;
  /** `timeout-minutes` of the step, in milliseconds. */
  readonly timeoutMs?: number;
  /** Sets `RUNNER_DEBUG=1` and prints debug lines. */
  readonly debug?: boolean;
};
