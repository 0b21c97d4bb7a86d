import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

import { createBareRepository, type FileChange, isolatedGitEnvironment, type BareGitRepository } from "./git-repository.ts";
import { packet, type PushHook, startPushHook } from "./push-hook.ts";
import type { PushOrder, PushRule } from "./push-rules.ts";
import { createNetwork, type Network } from "../network.ts";

/** The user and the rights of a token. */
export type GitToken = {
  /** `github-actions[bot]` for a job's own token. */
  readonly login: string;
  /** `contents: write`. Without it the token can fetch but not push. */
  readonly push: boolean;
  /** Selects GitHub's wording for a rejected workflow file. */
  readonly kind: "app" | "pat";
  readonly workflows: boolean;
  /** The repositories that the token can see. Default: all. */
  readonly repositories?: readonly string[];
};

export type GitService = "git-upload-pack" | "git-receive-pack";

export type GitRequestRecord = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly service: GitService | null;
  readonly repository: string | null;
  /** The user of the token; `null` without a known token. */
  readonly login: string | null;
  /** The token that was sent. */
  readonly token: string | null;
  /** 0 until the answer begins. */
  status: number;
  /** Of the body. */
  requestBytes: number;
  responseBytes: number;
  /** When the answer was sent, in milliseconds since the epoch; NaN before. */
  endedMs: number;
};

export type GitServerOptions = {
  /** The server's folder, for the repositories and the hook. */
  readonly root: string;
  readonly tokens: Readonly<Record<string, GitToken>>;
  readonly rules?: readonly PushRule[];
  /** Every call of a known user passes through it. */
  readonly network?: Network;
};

export type GitServer = {
  /** `http://github.localhost:<port>`: git resolves it to loopback, and the cache client treats it like github.com. */
  readonly url: string;
  readonly port: number;
  readonly root: string;
  readonly requests: readonly GitRequestRecord[];
  /** May be changed between pushes. */
  rules: PushRule[];
  tokens: Record<string, GitToken>;
  /** Called before git gets a fetch or a push, after the client has seen the refs: a commit that it makes always wins the race. */
  before: ((service: GitService, repository: string) => Promise<void> | void) | null;
  /** If it returns a fault, that is the response. */
  fault: ((service: GitService, request: GitRequestRecord) => GitFault | null) | null;
  /** Creates a repository with one commit of `files` on the default branch. */
  createRepository(name: string, files: Readonly<Record<string, FileChange>>, defaultBranch?: string): Promise<BareGitRepository>;
  close(): Promise<void>;
};

export type GitFault =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | "reset"
  | "reset-after-effect";

const TARGET = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Real git over HTTP on 127.0.0.1: git's own services do the work; this adds GitHub's permissions and messages. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const hook = await startPushHook(options.root);
  const requests: GitRequestRecord[] = [];
  const children = new Set<ChildProcess>();
  const advertisements = new Map<string, Buffer>();
  const network = options.network ?? createNetwork();
  const http = createServer((request, response) => {
    const record = recordRequest(server, requests, request);
    response.once("finish", () => (record.endedMs = performance.timeOrigin + performance.now()));
    serve({ server, children, hook, network, advertisements }, record, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((settle) => http.listen(0, "127.0.0.1", settle));
  const { port } = http.address() as AddressInfo;
  const url = `http://github.localhost:${port}`;

  const server: GitServer = {
    url,
    port,
    root: options.root,
    requests,
    rules: [...(options.rules ?? [])],
    tokens: { ...options.tokens },
    before: null,
    fault: null,
    createRepository: (name, files, defaultBranch = "main") =>
      createBareRepository({ root: options.root, name, url: `${url}/${name}`, files, defaultBranch, hooksFolder: hook.folder }),
    async close() {
      for (const child of children) child.kill("SIGKILL");
      http.closeAllConnections();
      await hook.close();
      await new Promise((settle) => http.close(settle));
    },
  };
  return server;
}

function recordRequest(server: GitServer, requests: GitRequestRecord[], request: IncomingMessage): GitRequestRecord {
  const target = new URL(request.url ?? "/", "http://localhost");
  const [, repository, action] = TARGET.exec(target.pathname) ?? [];
  const service = action === "info/refs" ? target.searchParams.get("service") : action;
  const token = readToken(request.headers.authorization);
  const record: GitRequestRecord = {
    method: request.method ?? "",
    path: target.pathname + target.search,
    service: service === "git-upload-pack" || service === "git-receive-pack" ? service : null,
    repository: repository ?? null,
    login: (token === null ? undefined : server.tokens[token])?.login ?? null,
    token,
    status: 0,
    requestBytes: 0,
    responseBytes: 0,
    endedMs: NaN,
  };
  request.on("data", (chunk: Buffer) => {
    record.requestBytes += chunk.length;
  });
  // The body is read when the request has been authorized.
  request.pause();
  requests.push(record);
  return record;
}

/** GitHub accepts a token as a Basic password with any user name, and as Bearer. */
function readToken(header: string | undefined): string | null {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return null;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Protocol version 2 has two commands at one URL (gitprotocol-v2). git compresses long requests, and only `fetch` is long. */
async function nameExchange(record: GitRequestRecord, request: IncomingMessage): Promise<string> {
  const { method, service } = record;
  if (method !== "POST" || service !== "git-upload-pack") return `${method} ${service}`;
  const start = await new Promise<Buffer>((settle) => {
    request.once("data", (chunk: Buffer) => {
      request.pause();
      request.unshift(chunk);
      // It is read again.
      record.requestBytes -= chunk.length;
      settle(chunk);
    });
    request.resume();
  });
  return start.subarray(0, 40).toString("latin1").includes("command=ls-refs") ? "ls-refs" : "fetch";
}

type Plain = { readonly status: number; readonly text: string; readonly headers?: Readonly<Record<string, string>> };

/** git shows the text of an error as `remote:` lines only if it is `text/plain`. */
function answerPlainly(record: GitRequestRecord, request: IncomingMessage, response: ServerResponse, plain: Plain): void {
  record.status = plain.status;
  record.responseBytes = Buffer.byteLength(plain.text);
  request.resume();
  response.writeHead(plain.status, { "content-type": "text/plain; charset=utf-8", ...plain.headers });
  response.end(plain.text);
}

/** Returns GitHub's error for a request that never reaches git; null if the request may pass. */
function refuse(server: GitServer, record: GitRequestRecord, request: IncomingMessage): Plain | null {
  if (record.repository === null || record.service === null) return { status: 404, text: "Not Found\n" };
  const sent = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "authorization").length;
  if (sent > 1) return { status: 400, text: 'Duplicate header: "Authorization"\n' };
  const token = record.token === null ? undefined : server.tokens[record.token];
  if (token === undefined) {
    return {
      status: 401,
      text: "Invalid username or token. Password authentication is not supported for Git operations.\n",
      headers: { "www-authenticate": 'Basic realm="GitHub"' },
    };
  }
  const isSeen = token.repositories === undefined || token.repositories.includes(record.repository);
  if (!isSeen || !existsSync(join(server.root, `${record.repository}.git`))) return { status: 404, text: "Repository not found.\n" };
  if (record.service === "git-receive-pack" && !token.push) {
    return { status: 403, text: `Permission to ${record.repository}.git denied to ${token.login}.\n` };
  }
  return null;
}

type ServerContext = {
  readonly server: GitServer;
  readonly children: Set<ChildProcess>;
  readonly hook: PushHook;
  readonly network: Network;
  /** The advertisement of protocol version 2, by repository: it contains no ref, so it never changes. */
  readonly advertisements: Map<string, Buffer>;
};

async function serve(context: ServerContext, record: GitRequestRecord, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { server, network } = context;
  const refusal = refuse(server, record, request);
  if (refusal !== null) return answerPlainly(record, request, response, refusal);
  const service = record.service ?? "git-upload-pack";
  if (await network.intercept({ part: "git", name: await nameExchange(record, request), path: record.path, login: record.login }, response))
    return;
  const fault = server.fault?.(service, record) ?? null;
  if (fault === "reset") {
    request.socket.destroy();
    return;
  }
  if (fault !== null && fault !== "reset-after-effect") {
    return answerPlainly(record, request, response, { status: fault.status, text: fault.body ?? "", headers: fault.headers ?? {} });
  }
  if (record.method === "POST") await server.before?.(service, record.repository ?? "");
  if (fault === "reset-after-effect") response.end = (): typeof response => response.destroy();
  runService(context, record, request, response);
}

/** Answers as `git http-backend` does (gitprotocol-http), with one process in place of two. */
function runService(
  { server, children, hook, advertisements }: ServerContext,
  record: GitRequestRecord,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const service = record.service ?? "git-upload-pack";
  const isAdvertisement = record.method === "GET";
  const protocol = [request.headers["git-protocol"] ?? ""].flat().join(":");
  const isVersion2 = protocol.includes("version=2") && service === "git-upload-pack";
  response.writeHead(200, {
    "content-type": `application/x-${service}-${isAdvertisement ? "advertisement" : "result"}`,
    "cache-control": "no-cache, max-age=0, must-revalidate",
  });
  const known = isAdvertisement && isVersion2 ? advertisements.get(record.repository ?? "") : undefined;
  if (known !== undefined) {
    Object.assign(record, { status: 200, responseBytes: known.length });
    request.resume();
    response.end(known);
    return;
  }
  const send = (chunk: Buffer): boolean => {
    record.status = 200;
    record.responseBytes += chunk.length;
    return response.write(chunk);
  };
  if (isAdvertisement && !isVersion2) send(Buffer.from(`${packet(`# service=${service}\n`)}0000`));

  const child = spawn("git", [service.slice(4), "--stateless-rpc", ...(isAdvertisement ? ["--http-backend-info-refs"] : []), "."], {
    cwd: join(server.root, `${record.repository}.git`),
    env: {
      ...isolatedGitEnvironment(server.root),
      // Marks the server's processes for tests that wait for their end.
      GIT_PROJECT_ROOT: server.root,
      GIT_PROTOCOL: protocol,
      ...hook.environmentOf(orderOf(server, record)),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  children.add(child);
  // A rejected push ends before git has read everything.
  child.stdin.on("error", () => {});
  if (request.headers["content-encoding"] === "gzip") pipeline(request, createGunzip(), child.stdin, () => {});
  else request.pipe(child.stdin);
  response.on("close", () => child.kill("SIGKILL"));
  const advertised: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    if (isAdvertisement && isVersion2) advertised.push(chunk);
    if (!send(chunk)) {
      child.stdout.pause();
      response.once("drain", () => child.stdout.resume());
    }
  });
  child.on("error", () => response.destroy());
  child.on("close", (code) => {
    children.delete(child);
    record.status = 200;
    if (code === 0 && advertised.length > 0) advertisements.set(record.repository ?? "", Buffer.concat(advertised));
    response.end();
  });
}

/** What the hook needs to know about this push. */
function orderOf(server: GitServer, record: GitRequestRecord): PushOrder {
  const token = server.tokens[record.token ?? ""];
  return { kind: token?.kind ?? "app", workflows: token?.workflows ?? false, rules: server.rules };
}
