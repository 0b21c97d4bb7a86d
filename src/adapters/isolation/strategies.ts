export type IsolationLevel = "user" | "namespace" | "none";

/**
 * How an agent is isolated. `root-namespaces`: root makes namespaces and drops its rights inside. `user-namespaces`: the same
 * without root, inside a user namespace. `setpriv`: root drops its rights; there are no namespaces.
 */
export type IsolationStrategy = {
  readonly level: Exclude<IsolationLevel, "none">;
  readonly method: "root-namespaces" | "user-namespaces" | "setpriv";
  readonly protections: string;
  readonly gaps: readonly string[];
};

const NAMESPACE_PROTECTIONS = "its own processes, /tmp and home folder; everything outside the workspace is read-only";
const NETWORK = "the network is the job's";
const SAME_USER = "files that the job's user can read can be read";

/** The strongest first. */
const STRATEGIES: readonly IsolationStrategy[] = [
  {
    level: "user",
    method: "root-namespaces",
    protections: `its own user without groups and capabilities; ${NAMESPACE_PROTECTIONS}`,
    gaps: [NETWORK, "files that every user of this machine can read can be read"],
  },
  {
    level: "namespace",
    method: "root-namespaces",
    protections: `no groups and capabilities; ${NAMESPACE_PROTECTIONS}`,
    gaps: [NETWORK, SAME_USER],
  },
  {
    level: "namespace",
    method: "user-namespaces",
    protections: NAMESPACE_PROTECTIONS,
    gaps: [NETWORK, SAME_USER, "the groups of the job's user stay in force (the sockets of Docker, D-Bus and systemd are hidden)"],
  },
  {
    level: "user",
    method: "setpriv",
    protections: "its own user without groups and capabilities",
    gaps: [NETWORK, "other processes are visible (their environment is not)", "world-writable folders can be written to"],
  },
];

/**
 * Returns the strategies to try, the strongest first. Root without capabilities cannot map itself into a user namespace
 * (user_namespaces(7), Linux 5.12), which Codex needs for its sandbox; so root uses `user-namespaces` at level `namespace`.
 */
export function strategiesFor(choice: "auto" | IsolationLevel, uid: number): readonly IsolationStrategy[] {
  return STRATEGIES.filter(
    ({ level, method }) => (choice === "auto" || choice === level) && !(uid === 0 && level === "namespace" && method === "root-namespaces"),
  );
}

/** Root's programs are looked up only where root alone can write. */
export const SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

export function ownIds(): { readonly uid: number; readonly gid: number } {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

export function needsRoot({ method }: Pick<IsolationStrategy, "method">): boolean {
  return method !== "user-namespaces";
}

/** Prefixes `sudo` where it is needed; a container in which we are root has none. */
export function asRoot(argv: readonly string[]): readonly string[] {
  return ownIds().uid === 0 ? argv : ["sudo", "-n", "--", ...argv];
}
