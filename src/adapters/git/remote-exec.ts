import { runGit, type Git, type GitResult } from "./exec.ts";

export type RemoteOptions = {
  /** Of our own repository. */
  readonly git: Git;
  /** The step's own: the proxy and the certificates of the runner's network are in it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the repository, without credentials: `https://github.com/octo/demo`. */
  readonly url: string;
  readonly token: string;
  /** `https://github.com`, without a slash at its end: nowhere else does the token go. */
  readonly serverUrl: string;
  /** How long one talk with the server may take, in milliseconds; 20 minutes unless given. */
  readonly limitMs?: number;
};

/** Talks to the server by git. What comes back is free of the token. Aborted, it ends at once. */
export type RemoteGit = (args: readonly string[], signal?: AbortSignal) => Promise<GitResult>;

/** A large repository takes minutes; a server that sends a little now and then would take for ever. */
const LIMIT_MS = 20 * 60_000;

/** How a runner in a company's network reaches the outside. */
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
] as const;

/**
 * The token is in the environment of the one process that needs it, in no argument and in no file. Nothing else may give
 * credentials, ask for them, or lead the push elsewhere.
 */
export function createRemoteGit({ git, environment, limitMs = LIMIT_MS, serverUrl, token, url }: RemoteOptions): RemoteGit {
  const { GIT_WORK_TREE: _, ...plain } = git.environment;
  const header = `http.${serverUrl}/.extraheader`;
  const settings: readonly (readonly [string, string])[] = [
    // The empty one forgets what a configuration of the machine may have.
    [header, ""],
    // github.com takes any user name beside a token; actions/checkout sends this one.
    [header, `AUTHORIZATION: basic ${encode(token)}`],
    ["credential.helper", ""],
    ["core.askPass", ""],
    ["protocol.version", "2"],
    ["protocol.allow", "never"],
    ["protocol.https.allow", "always"],
    ...(isLoopback(url) ? [["protocol.http.allow", "always"] as const] : []),
    // A connection that has died ends, in bytes a second and seconds.
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "30"],
    ["push.recurseSubmodules", "no"],
    ["fetch.recurseSubmodules", "no"],
    ["push.gpgSign", "false"],
    ["push.pushOption", ""],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
  ];
  const network = NETWORK.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const server: Git = {
    ...git,
    cwd: plain["GIT_DIR"] ?? git.cwd,
    environment: {
      ...plain,
      ...Object.fromEntries(network),
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], place) => [
          [`GIT_CONFIG_KEY_${place}`, key],
          [`GIT_CONFIG_VALUE_${place}`, value],
        ]),
      ),
    },
  };
  return async (args, signal) => {
    const { exitCode, stderr, stdout } = await runGit(server, { args, limitMs, ...(signal === undefined ? {} : { signal }) });
    return { exitCode, stdout: hideToken(stdout, token), stderr: hideToken(stderr, token) };
  };
}

/** A server may repeat what it was sent. */
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
