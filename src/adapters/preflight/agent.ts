import type { CodexSettings, CommandSettings } from "../../config/settings.ts";
import { userError } from "../../errors/user-error.ts";
import type { AgentFact, Probe } from "../../preflight/facts.ts";
import { buildEnvironment, describeSandbox } from "../agents/codex/agent.ts";
import { codexHomeOf, findCodex, readCodexVersion } from "../agents/codex/binary.ts";
import { readApiKey } from "../agents/codex/key-proxy.ts";
import { probeSandbox } from "../agents/codex/sandbox-probe.ts";
import { findSignIn, requireSignIn } from "../agents/codex/sign-in.ts";
import { findCommand } from "../agents/command-agent.ts";
import type { Isolation } from "../isolation/isolation.ts";
import type { EnvVars } from "../process/environment.ts";
import type { RunProcess } from "../process/run.ts";
import { attempt, found, unknown } from "./probe.ts";

export type AgentPlace = { readonly workspace: string; readonly environment: EnvVars; readonly signal: AbortSignal };

export type AgentProbes = {
  readonly agent: Probe<AgentFact>;
  readonly signIn: Probe<string> | null;
  readonly sandbox: Probe<string> | null;
  readonly isolation: Probe<string>;
};

/** Checks each thing that `prepare` of the agent needs by itself, and starts no turn. Closes the isolation. */
export async function probeAgent(settings: CodexSettings | CommandSettings, place: AgentPlace, isolation: Isolation): Promise<AgentProbes> {
  return await withSandbox(isolation, place.signal, async (run, probe) => {
    if (settings.kind === "command")
      return { agent: await probeCommandAgent(settings, place), signIn: null, sandbox: null, isolation: probe };
    return { ...(await probeCodex(settings, place, run)), isolation: probe };
  });
}

/** Closes the isolation. */
export async function probeIsolation(isolation: Isolation, signal: AbortSignal): Promise<Probe<string>> {
  return await withSandbox(isolation, signal, async (_, probe) => probe);
}

async function withSandbox<Found>(
  isolation: Isolation,
  signal: AbortSignal,
  use: (run: RunProcess | null, probe: Probe<string>) => Promise<Found>,
): Promise<Found> {
  try {
    const opened = await attempt("The isolation", signal, async () => found(await isolation.open(signal)));
    return opened.kind === "found" ? await use(opened.value.run, found(opened.value.description)) : await use(null, opened);
  } finally {
    isolation.close();
  }
}

/** Checks the key or the sign-in without starting Codex; null if only Codex can tell. `isOwnHome`: the loop made the home, so it has no sign-in. */
export async function probeSignInFiles(
  settings: CodexSettings,
  { environment, signal, workspace }: AgentPlace,
  isOwnHome: boolean,
): Promise<Probe<string> | null> {
  const env = buildEnvironment(settings, { environment });
  const probe = await attempt<string | null>("The sign-in", signal, () => {
    if (settings.apiKey !== null) readApiKey(settings.apiKey);
    const signIn = findSignIn({ settings, env, workspace });
    if (signIn === null && isOwnHome) throw userError("CODEX_NOT_SIGNED_IN", { home: codexHomeOf(env) });
    return found(signIn);
  });
  return probe.kind === "found" ? (probe.value === null ? null : found(probe.value)) : probe;
}

export async function probeCommandAgent(
  { template }: CommandSettings,
  { environment, signal, workspace }: AgentPlace,
): Promise<Probe<AgentFact>> {
  return await attempt("The agent's program", signal, () => {
    const { name } = findCommand(template, workspace, environment["PATH"] ?? "");
    return found({ name, version: null, willInstall: false });
  });
}

async function probeCodex(settings: CodexSettings, place: AgentPlace, run: RunProcess | null): Promise<Omit<AgentProbes, "isolation">> {
  const { environment, signal, workspace } = place;
  const located = await attempt("Codex", signal, () => found(findCodex(settings.binary, environment)));
  const files = await probeSignInFiles(settings, place, false);
  if (located.kind !== "found" || run === null) {
    const signIn = files ?? unknown("The sign-in cannot be checked without Codex");
    const agent: Probe<AgentFact> = located.kind === "found" ? found(describeCodex(located.value)) : located;
    return { agent: settings.binary === null ? withInstallLine(agent) : agent, signIn, sandbox: null };
  }
  const binary = located.value;
  const env = buildEnvironment(settings, { environment });
  const [agent, signIn, sandbox] = await Promise.all([
    attempt("Codex", signal, async () => found(await askVersion(binary, (args) => start({ run, binary, env, workspace }, args, signal)))),
    files ??
      attempt("The sign-in", signal, async () => {
        await requireSignIn({ settings, binary, env, workspace, run }, signal);
        return found("a sign-in that Codex keeps");
      }).then(withKeyLine),
    attempt("Codex's sandbox", signal, async () => {
      if (settings.mode === "bypass" || settings.sandbox === "danger-full-access")
        return unknown("The settings ask for no sandbox of Codex");
      return found(describeSandbox(settings, binary, await probeSandbox(binary, workspace, env, run, signal)));
    }),
  ]);
  return { agent, signIn, sandbox };
}

function withInstallLine(probe: Probe<AgentFact>): Probe<AgentFact> {
  return probe.kind === "failed" ? { ...probe, fix: "npm install --global @openai/codex" } : probe;
}

/** The remedy of the error explains several ways, and a check has one line. */
function withKeyLine(probe: Probe<string>): Probe<string> {
  if (probe.kind !== "failed" || probe.code !== "CODEX_NOT_SIGNED_IN") return probe;
  return { ...probe, fix: "export OPENAI_API_KEY=... # or: codex login" };
}

type Program = {
  readonly run: RunProcess;
  readonly binary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
};

async function start({ binary, env, run, workspace }: Program, args: readonly string[], signal: AbortSignal): Promise<string> {
  return (await run({ file: binary, args, cwd: workspace, env, deadlineMs: 5_000, keepBytes: 1_024 }, signal)).stdout;
}

async function askVersion(binary: string, ask: (args: readonly string[]) => Promise<string>): Promise<AgentFact> {
  const codex = describeCodex(binary);
  if (codex.version !== "unknown") return codex;
  return { ...codex, version: /\d+\.\d+\.\d+\S*/.exec(await ask(["--version"]))?.[0] ?? "unknown" };
}

function describeCodex(binary: string): AgentFact & { readonly version: string } {
  return { name: binary, version: readCodexVersion(binary), willInstall: false };
}
