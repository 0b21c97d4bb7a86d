import { type Git, type GitResult, runGit } from "./exec.ts";
import { createGitLimits } from "./git-limits.ts";

export type RemoteOptions = {
  readonly git: Git;
  /** The step's: it holds the proxy and the certificates of the runner's network. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the repository, without credentials: `https://github.com/octo/demo`. */
  readonly url: string;
  readonly token: string;
  /** The only server that is sent the token: `https://github.com`, without a slash at its end. */
  readonly serverUrl: string;
  readonly limitMs?: number;
};

/** Runs a git command that talks to the server. The result does not contain the token. */
export type RemoteGit = (args: readonly string[], signal?: AbortSignal) => Promise<GitResult>;

/** A large repository takes minutes; a server that sends a few bytes now and then would take forever. */
const LIMIT_MS = 20 * 60_000;

/** The variables by which curl and OpenSSL find the proxy and the certificates of a network (curl(1), git-config(1)). */
const NETWORK = [
  "http_proxy",
  "https_proxy",
  "HTTPS_PROXY",
  "all_proxy",
  "ALL_PROXY",
  "no_proxy",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "CURL_CA_BUNDLE",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
];

/** Passes the token only in the environment of the git process. No other configuration may supply credentials or redirect a push. */
export function createRemoteGit({ environment, git, limitMs = LIMIT_MS, serverUrl, token, url }: RemoteOptions): RemoteGit {
  const { GIT_WORK_TREE: _, ...passed } = git.environment;
  const header = `http.${serverUrl}/.extraheader`;
  const settings: readonly (readonly [string, string])[] = [
    // An empty value drops the headers that the machine's configuration adds (`http.extraHeader` in git-config(1)).
    [header, ""],
    // github.com accepts any user name with a token; actions/checkout sends this one.
    [header, `AUTHORIZATION: basic ${encode(token)}`],
    ["credential.helper", ""],
    ["core.askPass", ""],
    ["protocol.version", "2"],
    ["protocol.allow", "never"],
    ["protocol.https.allow", "always"],
    ...(isLoopback(url) ? [["protocol.http.allow", "always"] as const] : []),
    // Ends a dead connection; in bytes per second and seconds.
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "30"],
    ["push.recurseSubmodules", "no"],
    ["fetch.recurseSubmodules", "no"],
    ["push.gpgSign", "false"],
    ["push.pushOption", ""],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
  ];
  // GIT_CONFIG_COUNT and its pairs override every configuration file (git-config(1)).
  const variables: Record<string, string> = { ...passed, GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    variables[`GIT_CONFIG_KEY_${index}`] = key;
    variables[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  for (const name of NETWORK) {
    const value = environment[name];
    if (value !== undefined) variables[name] = value;
  }
  // A push continues after a cancel, because it saves work.
  const server: Git = { ...git, cwd: passed["GIT_DIR"] ?? git.cwd, environment: variables, limits: createGitLimits({ limitMs }) };
  return async (args, signal) => {
    const { exitCode, stderr, stdout } = await runGit(server, { args, ...(signal === undefined ? {} : { signal }) });
    return { exitCode, stdout: hideToken(stdout, token), stderr: hideToken(stderr, token) };
  };
}

/** A server may echo what it receives. */
function hideToken(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, "***").replaceAll(encode(token), "***");
}

function encode(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString("base64");
}

function isLoopback(url: string): boolean {
  const { hostname, protocol } = new URL(url);
  return protocol === "http:" && /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
