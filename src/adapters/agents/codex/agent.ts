import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodexSettings } from "../../../config/settings.ts";
import type { Session } from "../../../core/chain/state.ts";
import { NO_USAGE, subtractUsage } from "../../../core/chain/usage.ts";
import { userError } from "../../../errors/user-error.ts";
import type { Agent, AgentInfo, Turn, TurnResult } from "../../../ports/agent.ts";
import { buildCodexArguments, refuseUnsafeArguments } from "./args.ts";
import { findCodex, readCodexVersion } from "./binary.ts";
import { createTurnReader, isNetworkWait, parseCodexEvent, toAgentEvent, type TurnReading } from "./events.ts";
import { readCodexFailure } from "./failure.ts";
import { createNetworkWatch, type NetworkLimits } from "./network-watchdog.ts";
import { type KeyProxy, startKeyProxy } from "./key-proxy.ts";
import { probeSandbox, type SandboxProbe } from "./sandbox-probe.ts";
import { buildAgentEnvironment } from "../../process/environment.ts";
import type { Isolation, Sandbox } from "../../isolation/isolation.ts";
import { newTurnMarker } from "../../process/run.ts";
import { STATE_DIR_MARKER, TURN_MARKER } from "../../process/kill-tree.ts";

/** Where a Codex agent works; all paths absolute. */
export type CodexContext = {
  readonly workspace: string;
  /** Takes each turn's raw events. */
  readonly logDir: string;
  /** This process's own environment: the agent gets the few things in it that it needs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A private folder is made in here, and taken away by `close`. */
  readonly temporaryDir: string;
  readonly isolation: Isolation;
  /** Returns the path of a Codex, installed if necessary. Called by `prepare`, and only if the settings name no program. */
  readonly install?: (signal: AbortSignal) => Promise<string>;
  readonly networkLimits?: NetworkLimits;
};

/**
 * The built-in agent: `codex exec`, one call a turn. Throws `CODEX_ARGS_REFUSED` where the user's arguments would undo what
 * the loop relies on.
 */
export function createCodexAgent(settings: CodexSettings, context: CodexContext): Agent {
  refuseUnsafeArguments(settings.args);
  let codex: PreparedCodex | null = null;
  return {
    async prepare(signal) {
      codex ??= await prepareCodex(settings, context, signal);
      return codex.facts;
    },
    async runTurn(turn, signal) {
      codex ??= await prepareCodex(settings, context, signal);
      return await takeTurn(codex, turn, signal);
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

/** What is found and started once, and used by every turn. */
type PreparedCodex = {
  readonly settings: CodexSettings;
  readonly context: CodexContext;
  readonly binary: string;
  readonly facts: AgentInfo;
  readonly env: Readonly<Record<string, string>>;
  readonly privateDir: string;
  readonly room: Sandbox;
  proxy: KeyProxy | null;
  /** Whether a read-only sandbox can be had on a machine for which the user asked for none; `null` until it is needed. */
  canReadOnly: boolean | null;
  /** The name of the last log and how many turns it named: a repair has the iteration and the role of the turn it repairs. */
  lastLog: { readonly name: string; readonly turns: number };
};

const RAW_LOG_BYTES_MAX = 64 * 1024 * 1024;
const KEEP_BYTES = 64 * 1024;

async function prepareCodex(settings: CodexSettings, context: CodexContext, signal: AbortSignal): Promise<PreparedCodex> {
  const configured = settings.binary ?? (await context.install?.(signal)) ?? null;
  const binary = findCodex({ configured, env: context.environment });
  const room = await context.isolation.open(signal);
  const env = buildEnvironment(settings, context);
  const unsandboxed = settings.mode === "bypass" || settings.sandbox === "danger-full-access";
  const privateDir = mkdtempSync(join(context.temporaryDir, "codex-self-iter-"));
  let proxy: KeyProxy | null = null;
  try {
    // Both are awaited whatever becomes of the other, so that a proxy that did start can be ended.
    const [probe, started] = await Promise.allSettled([
      unsandboxed ? null : probeSandbox({ binary, workspace: context.workspace, env, run: room.run }, signal),
      openProxy({ settings, binary, env, privateDir }),
    ]);
    if (started.status === "fulfilled") proxy = started.value;
    if (probe.status === "rejected") throw probe.reason;
    if (started.status === "rejected") throw started.reason;
    const sandbox = unsandboxed ? "none" : describeSandbox(settings, probe.value);
    const facts = { name: "codex", version: readCodexVersion(binary), sandbox, isolation: room.words };
    return { settings, context, binary, facts, env, privateDir, room, proxy, canReadOnly: null, lastLog: { name: "", turns: 0 } };
  } catch (error) {
    await proxy?.close();
    rmSync(privateDir, { recursive: true, force: true });
    throw error;
  }
}

function describeSandbox(settings: CodexSettings, probe: SandboxProbe | null): string {
  if (probe?.kind === "broken") throw userError("CODEX_SANDBOX_BROKEN", { output: probe.output });
  // The probe reads the user's configuration even where the turns will not.
  if (probe?.kind === "config-broken" && !settings.ignoreUserConfig) throw userError("CODEX_CONFIG_BROKEN", { problem: probe.problem });
  return probe?.kind === "works" ? settings.sandbox : `${settings.sandbox} (not proven)`;
}

type ProxyNeeds = Pick<PreparedCodex, "settings" | "binary" | "env" | "privateDir">;

async function openProxy({ settings, binary, env, privateDir }: ProxyNeeds): Promise<KeyProxy | null> {
  const { apiKey, upstreamUrl } = settings;
  return apiKey === null ? null : await startKeyProxy({ binary, apiKey, upstreamUrl, privateDir, env });
}

function buildEnvironment(settings: CodexSettings, context: CodexContext): Readonly<Record<string, string>> {
  const extra: Record<string, string> = settings.home === null ? {} : { CODEX_HOME: settings.home };
  if (settings.apiKey !== null) {
    // A company's HTTP proxy must not be asked for the key proxy on this machine.
    const direct = [context.environment["NO_PROXY"] ?? context.environment["no_proxy"], "127.0.0.1"].filter(Boolean).join(",");
    extra["NO_PROXY"] = direct;
    extra["no_proxy"] = direct;
  }
  return buildAgentEnvironment(context.environment, { pass: settings.limits.environment, extra });
}

async function takeTurn(codex: PreparedCodex, turn: Turn, signal: AbortSignal): Promise<TurnResult> {
  const { settings } = codex;
  if (codex.proxy?.isAlive() === false) {
    await codex.proxy.close();
    codex.proxy = await openProxy(codex);
  }
  const session = settings.session === "resume" && turn.session !== null && isThreadId(turn.session.id) ? turn.session : null;
  const result = await callCodex(codex, turn, session, signal);
  const lost = session !== null && result.end.kind === "failed" && result.end.failure.cause === "unknown-session";
  if (!lost) return result;
  turn.onEvent({ kind: "warning", text: `Codex does not know the thread ${session.id} any more; a new one is begun.` });
  return await callCodex(codex, turn, null, signal);
}

async function callCodex(codex: PreparedCodex, turn: Turn, session: Session | null, signal: AbortSignal): Promise<TurnResult> {
  const { settings, context } = codex;
  const sandbox = await chooseSandbox(codex, turn, signal);
  const schemaFile = turn.schema === null ? null : writeSchema(codex, turn.schema);
  const env = { ...codex.env, [TURN_MARKER]: newTurnMarker() };
  const marks = Object.fromEntries(Object.entries(env).filter(([name]) => name === TURN_MARKER || name === STATE_DIR_MARKER));
  const reader = createTurnReader();
  const network = createNetworkWatch(context.networkLimits);
  const onStdoutLine = (line: string): void => {
    const event = parseCodexEvent(line);
    reader.take(event);
    if (isNetworkWait(event)) network.noteWait();
    else if (event.kind === "item" || event.kind === "turn-completed") network.noteProgress();
    const told = toAgentEvent(event, context.workspace);
    if (told !== null) turn.onEvent(told);
  };
  const threadId = session?.id ?? null;
  const proxyUrl = codex.proxy?.baseUrl ?? null;
  try {
    const result = await codex.room.run(
      {
        file: codex.binary,
        args: buildCodexArguments(settings, { workspace: context.workspace, sandbox, schemaFile, threadId, proxyUrl, marks }),
        cwd: context.workspace,
        env,
        stdin: turn.prompt,
        deadlineMs: settings.limits.deadlineMs,
        idleMs: settings.limits.idleMs,
        keepBytes: KEEP_BYTES,
        logFile: nameLog(codex, turn),
        logBytesMax: RAW_LOG_BYTES_MAX,
        onStdoutLine,
      },
      AbortSignal.any([signal, network.signal]),
    );
    const reading = reader.reading();
    const cancelled = result.end === "cancelled" && signal.aborted;
    const failure = cancelled ? null : readCodexFailure(result, reading, result.end === "cancelled" ? network.wait() : null);
    const end = cancelled
      ? ({ kind: "cancelled" } as const)
      : failure === null
        ? ({ kind: "answered" } as const)
        : ({ kind: "failed", failure } as const);
    return { end, finalMessage: reading.finalMessage ?? "", exitCode: result.exitCode, ...readAccount(settings, reading, session) };
  } finally {
    network.stop();
    if (schemaFile !== null) rmSync(schemaFile, { force: true });
  }
}

/** Usage is told for the whole thread, so a turn's own is the difference; a turn without an end tells none, and the next one's includes it. */
function readAccount(settings: CodexSettings, reading: TurnReading, before: Session | null): Pick<TurnResult, "session" | "usage"> {
  const threadId = reading.threadId ?? before?.id ?? null;
  const goesOn = before !== null && before.id === threadId;
  const usedBefore = goesOn ? before.usage : NO_USAGE;
  const usedInAll = reading.threadUsage ?? usedBefore;
  const session = settings.session === "fresh" || threadId === null ? null : { id: threadId, usage: usedInAll };
  return { session, usage: subtractUsage(usedInAll, usedBefore) };
}

/**
 * A turn that may only look gets a read-only sandbox. Where the user asked for no sandbox, as the machine may not be able to
 * build one, it is tried first: without it, a turn that can write is better than one in which every command fails.
 */
async function chooseSandbox(codex: PreparedCodex, turn: Turn, signal: AbortSignal): Promise<CodexSettings["sandbox"]> {
  const { settings, context, binary, env, room } = codex;
  if (!turn.readOnly || settings.mode === "bypass") return settings.sandbox;
  if (settings.sandbox !== "danger-full-access") return "read-only";
  codex.canReadOnly ??= (await probeSandbox({ binary, workspace: context.workspace, env, run: room.run }, signal)).kind === "works";
  return codex.canReadOnly ? "read-only" : "danger-full-access";
}

/** Made anew for each turn, under a name that no earlier turn could lay a link under. */
function writeSchema(codex: PreparedCodex, schema: Readonly<Record<string, unknown>>): string {
  const path = join(codex.room.scratch, `schema-${newTurnMarker()}.json`);
  writeFileSync(path, JSON.stringify(schema), { flag: "wx", mode: 0o600 });
  return path;
}

function nameLog(codex: PreparedCodex, turn: Turn): string {
  const name = `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}`;
  const turns = codex.lastLog.name === name ? codex.lastLog.turns + 1 : 1;
  codex.lastLog = { name, turns };
  return join(codex.context.logDir, turns === 1 ? `${name}.jsonl` : `${name}.${turns}.jsonl`);
}

/** Threads have UUIDs; any other text Codex would look up as a name, or take for an option. */
function isThreadId(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}
