import { rmSync } from "node:fs";
import { join } from "node:path";
import type { CodexSettings } from "../../../config/settings.ts";
import type { Session } from "../../../core/chain/state.ts";
import { subtractUsage } from "../../../core/chain/usage.ts";
import { userError } from "../../../errors/user-error.ts";
import type { Agent, AgentInfo, Turn, TurnResult } from "../../../ports/agent.ts";
import { limitTurn } from "../turn-limits.ts";
import { buildCodexArguments, refuseUnsafeArguments } from "./args.ts";
import { codexHomeOf, findCodex, readCodexVersion } from "./binary.ts";
import { createTurnReader, isNetworkWait, parseCodexEvent, toAgentEvent, type TurnReading } from "./events.ts";
import { codexChannel, readCodexFailure } from "./failure.ts";
import { type KeyProxy, startKeyProxy } from "./key-proxy.ts";
import { createNetworkWatchdog, type NetworkLimits } from "./network-watchdog.ts";
import { createBudgetWatch, usageOf } from "./budget-watch.ts";
import type { SessionFacts } from "./session-file.ts";
import { requireSignIn } from "./sign-in.ts";
import { probeSandbox, type SandboxProbe } from "./sandbox-probe.ts";
import { writeNewFile } from "../../fs/atomic-write.ts";
import { isInside, realPathOrNull } from "../../fs/safe-path.ts";
import { randomName } from "../../fs/random-name.ts";
import type { Isolation, Sandbox } from "../../isolation/isolation.ts";
import { buildAgentEnvironment, type EnvVars, makeTemporaryFolder } from "../../process/environment.ts";
import { pickMarkers, TURN_MARKER } from "../../process/kill-tree.ts";

/** All paths are absolute. */
export type CodexContext = {
  readonly workspace: string;
  readonly logDir: string;
  readonly environment: EnvVars;
  readonly temporaryDir: string;
  readonly isolation: Isolation;
  /** Returns the path of a Codex, installed if necessary; called only if the settings name no program. */
  readonly install?: () => Promise<string>;
  readonly networkLimits?: NetworkLimits;
};

/** The built-in agent: one `codex exec` per turn. Throws `CODEX_ARGS_REFUSED` for arguments that would break the loop. */
export function createCodexAgent(settings: CodexSettings, context: CodexContext): Agent {
  refuseUnsafeArguments(settings.args);
  let codex: PreparedCodex | null = null;
  return {
    async prepare(signal) {
      codex ??= await prepareCodex(settings, context, signal);
      return codex.info;
    },
    async runTurn(turn, signal) {
      codex ??= await prepareCodex(settings, context, signal);
      return await runTurn(codex, turn, signal);
    },
    async close() {
      const open = codex;
      codex = null;
      if (open === null) return;
      await open.proxy?.close();
      rmSync(open.privateDir, { recursive: true, force: true });
    },
  };
}

type PreparedCodex = {
  readonly settings: CodexSettings;
  readonly context: CodexContext;
  readonly binary: string;
  readonly info: AgentInfo;
  readonly env: Readonly<Record<string, string>>;
  readonly privateDir: string;
  readonly sandbox: Sandbox;
  proxy: KeyProxy | null;
  /** Whether Codex's read-only sandbox works although the user asked for no sandbox; null until a turn needs it. */
  canReadOnly: boolean | null;
  /** The name of the last log, and how many turns used it: a repair has the iteration and the role of the turn it repairs. */
  lastLog: { readonly name: string; readonly turns: number };
};

const ANSWERED = { kind: "answered" } as const;
const CANCELLED = { kind: "cancelled" } as const;

async function prepareCodex(settings: CodexSettings, context: CodexContext, signal: AbortSignal): Promise<PreparedCodex> {
  const configured = settings.binary ?? (await context.install?.()) ?? null;
  const binary = findCodex(configured, context.environment);
  const sandbox = await context.isolation.open(signal);
  const isWritable = [binary, realPathOrNull(binary) ?? binary].some((path) => isInside(context.workspace, path));
  if (sandbox.level !== "none" && isWritable) throw userError("CODEX_IN_WORKSPACE", { binary });
  const env = buildEnvironment(settings, context);
  await requireSignIn({ settings, binary, env, workspace: context.workspace, run: sandbox.run }, signal);
  const isUnsandboxed = settings.mode === "bypass" || settings.sandbox === "danger-full-access";
  const privateDir = makeTemporaryFolder(context.temporaryDir);
  // Both are awaited, so that a proxy that started is closed if the probe fails.
  const [probe, proxy] = await Promise.allSettled([
    isUnsandboxed ? null : probeSandbox(binary, context.workspace, env, sandbox.run, signal),
    openProxy({ settings, binary, env, privateDir }),
  ]);
  try {
    if (probe.status === "rejected") throw probe.reason;
    if (proxy.status === "rejected") throw proxy.reason;
    const codexSandbox = isUnsandboxed ? "none" : describeSandbox(settings, binary, probe.value);
    const info = { name: "codex", version: readCodexVersion(binary), sandbox: codexSandbox, isolation: sandbox.description };
    const lastLog = { name: "", turns: 0 };
    return { settings, context, binary, info, env, privateDir, sandbox, proxy: proxy.value, canReadOnly: null, lastLog };
  } catch (error) {
    if (proxy.status === "fulfilled") await proxy.value?.close();
    rmSync(privateDir, { recursive: true, force: true });
    throw error;
  }
}

/** Throws CODEX_BWRAP_MISSING, CODEX_SANDBOX_BROKEN and CODEX_CONFIG_BROKEN. */
export function describeSandbox(settings: CodexSettings, binary: string, probe: SandboxProbe | null): string {
  if (probe?.kind === "broken" && /bubblewrap is unavailable/.test(probe.output)) throw userError("CODEX_BWRAP_MISSING", { binary });
  if (probe?.kind === "broken") throw userError("CODEX_SANDBOX_BROKEN", { output: probe.output });
  // The probe reads the user's configuration even if the turns ignore it.
  if (probe?.kind === "config-broken" && !settings.ignoreUserConfig) throw userError("CODEX_CONFIG_BROKEN", { problem: probe.problem });
  return probe?.kind === "works" ? settings.sandbox : `${settings.sandbox} (not tested)`;
}

type ProxyNeeds = Pick<PreparedCodex, "settings" | "binary" | "env" | "privateDir">;

async function openProxy({ settings, binary, env, privateDir }: ProxyNeeds): Promise<KeyProxy | null> {
  const { apiKey, upstreamUrl } = settings;
  return apiKey === null ? null : await startKeyProxy({ binary, apiKey, upstreamUrl, privateDir, env });
}

export function buildEnvironment(
  settings: CodexSettings,
  { environment }: Pick<CodexContext, "environment">,
): Readonly<Record<string, string>> {
  const extra: Record<string, string> = settings.home === null ? {} : { CODEX_HOME: settings.home };
  if (settings.apiKey !== null) {
    // Codex must reach the key proxy directly, not through a company's HTTP proxy.
    const noProxy = [environment["NO_PROXY"] ?? environment["no_proxy"], "127.0.0.1"].filter(Boolean).join(",");
    extra["NO_PROXY"] = noProxy;
    extra["no_proxy"] = noProxy;
  }
  return buildAgentEnvironment(environment, settings.limits.environment, extra);
}

async function runTurn(codex: PreparedCodex, turn: Turn, signal: AbortSignal): Promise<TurnResult> {
  const { proxy } = codex;
  if (proxy?.isAlive() === false) {
    await proxy.close();
    codex.proxy = await openProxy(codex);
  }
  const session = turn.session !== null && isThreadId(turn.session.id) ? turn.session : null;
  const result = await callCodex(codex, turn, session, signal);
  const isSessionLost = session !== null && result.end.kind === "failed" && result.end.failure.cause === "unknown-session";
  if (!isSessionLost) return result;
  turn.onEvent({ kind: "warning", text: `Codex no longer has the session ${session.id}; starting a new one.` });
  return await callCodex(codex, { ...turn, prompt: turn.freshPrompt }, null, signal);
}

async function callCodex(codex: PreparedCodex, turn: Turn, session: Session | null, signal: AbortSignal): Promise<TurnResult> {
  const { settings } = codex;
  const { networkLimits, workspace } = codex.context;
  const sandbox = await chooseSandbox(codex, turn, signal);
  const schemaFile = turn.schema === null ? null : writeSchema(codex, turn.schema);
  const env = { ...codex.env, [TURN_MARKER]: randomName() };
  const [threadId, proxyUrl, markers] = [session?.id ?? null, codex.proxy?.baseUrl ?? null, pickMarkers(env)];
  const call = { workspace, sandbox, schemaFile, threadId, proxyUrl, markers };
  const reader = createTurnReader();
  const watchdog = createNetworkWatchdog(networkLimits);
  const limits = limitTurn(settings.limits, turn);
  const threadIdNow = (): string | null => reader.reading().threadId ?? threadId;
  const budget = createBudgetWatch({ home: codexHomeOf(codex.env), model: settings.model, session, checkBudget: turn.checkBudget });
  const onStdoutLine = (line: string): void => {
    const event = parseCodexEvent(line);
    if (event === null) return;
    reader.read(event);
    if (isNetworkWait(event)) watchdog.noteWait();
    else if (event.type !== "error") watchdog.noteProgress();
    if (event.type === "item.completed") budget.check(threadIdNow());
    const agentEvent = toAgentEvent(event, workspace);
    if (agentEvent !== null) turn.onEvent(agentEvent);
  };
  try {
    const result = await codex.sandbox.run(
      {
        file: codex.binary,
        args: buildCodexArguments(settings, call),
        cwd: workspace,
        env,
        stdin: turn.prompt,
        deadlineMs: limits.deadlineMs,
        idleMs: limits.idleMs,
        keepBytes: 64 * 1024,
        log: { file: nameLog(codex, turn), bytesMax: 64 * 1024 * 1024 },
        onStdoutLine,
      },
      AbortSignal.any([signal, watchdog.signal, budget.signal]),
    );
    const reading = reader.reading();
    const isCancelled = result.end === "cancelled" && signal.aborted;
    const networkWait = result.end === "cancelled" ? watchdog.wait() : null;
    const failure = isCancelled ? null : readCodexFailure(result, reading, limits, { networkWait, overrun: budget.overrun() });
    const end = isCancelled ? CANCELLED : failure === null ? ANSWERED : ({ kind: "failed", failure } as const);
    const channel = failure === null ? {} : { channel: codexChannel(result, reading) };
    const facts = budget.facts(threadIdNow());
    const sessionAndUsage = readSession(reading, facts, session);
    return {
      end,
      finalMessage: reading.finalMessage ?? "",
      exitCode: result.exitCode,
      model: facts.model,
      ...channel,
      ...sessionAndUsage,
    };
  } finally {
    watchdog.stop();
    if (schemaFile !== null) rmSync(schemaFile, { force: true });
  }
}

/** Codex reports the usage of the whole thread, and only if the turn completes. Its session file has what an interrupted turn used. */
function readSession(reading: TurnReading, facts: SessionFacts, before: Session | null): Pick<TurnResult, "session" | "usage"> {
  const threadId = reading.threadId ?? before?.id ?? null;
  const usageBefore = usageOf(before, threadId);
  const threadUsage = reading.threadUsage ?? facts.usage ?? usageBefore;
  const session = threadId === null ? null : { id: threadId, usage: threadUsage };
  return { session, usage: subtractUsage(threadUsage, usageBefore) };
}

/** If the user asked for no sandbox, one is tried first: a read-only turn that can write is better than one in which all commands fail. */
async function chooseSandbox(codex: PreparedCodex, turn: Turn, signal: AbortSignal): Promise<CodexSettings["sandbox"]> {
  const { settings, context, binary, env, sandbox } = codex;
  if (!turn.readOnly || settings.mode === "bypass") return settings.sandbox;
  if (settings.sandbox !== "danger-full-access") return "read-only";
  codex.canReadOnly ??= (await probeSandbox(binary, context.workspace, env, sandbox.run, signal)).kind === "works";
  return codex.canReadOnly ? "read-only" : "danger-full-access";
}

/** Under a new name each time, so that an earlier turn cannot have put a link there. */
function writeSchema(codex: PreparedCodex, schema: Readonly<Record<string, unknown>>): string {
  const path = join(codex.sandbox.scratch, `schema-${randomName()}.json`);
  writeNewFile(path, JSON.stringify(schema), { mode: 0o600 });
  return path;
}

function nameLog(codex: PreparedCodex, turn: Turn): string {
  const name = `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}`;
  const turns = codex.lastLog.name === name ? codex.lastLog.turns + 1 : 1;
  codex.lastLog = { name, turns };
  return join(codex.context.logDir, turns === 1 ? `${name}.jsonl` : `${name}.${turns}.jsonl`);
}

/** Thread ids are UUIDs; Codex would take any other text for a name or an option. */
function isThreadId(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}
