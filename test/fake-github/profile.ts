/** What differs between the servers that the fake GitHub can be. */
export type ServerProfile = {
  /** `concurrency.queue` in a workflow file. A server without it refuses the file. */
  readonly hasQueue: boolean;
  /** A dispatch may ask for its run. Older servers refuse the parameter. */
  readonly knowsRunDetails: boolean;
  /** The cache client uses version 2 only on github.com, `*.ghe.com` and `*.localhost`. */
  readonly cacheVersion: 1 | 2;
  /** The account of GITHUB_TOKEN has another id on each server. */
  readonly botId: number;
  /** TLS with a certificate that only the machine's own settings trust. */
  readonly hasOwnCertificate: boolean;
  /** The prefix of the REST API, and the path of GraphQL. */
  readonly apiPaths: { readonly rest: string; readonly graphql: string };
  readonly runnerEnvironment: "github-hosted" | "self-hosted";
};

export const GITHUB: ServerProfile = {
  hasQueue: true,
  knowsRunDetails: true,
  cacheVersion: 2,
  botId: 41_898_282,
  hasOwnCertificate: false,
  apiPaths: { rest: "", graphql: "/graphql" },
  runnerEnvironment: "github-hosted",
};

/** GitHub Enterprise Server 3.14 to 3.18, from its documentation and the sources of the toolkit and the runner. */
export const GHES: ServerProfile = {
  hasQueue: false,
  knowsRunDetails: false,
  cacheVersion: 1,
  botId: 7,
  hasOwnCertificate: true,
  apiPaths: { rest: "/api/v3", graphql: "/api/graphql" },
  runnerEnvironment: "self-hosted",
};

/** `FAKE_GITHUB_PROFILE=ghes` runs any test of the action on the other server. */
export function profileOf(environment: Readonly<Record<string, string | undefined>>): ServerProfile {
  const name = environment["FAKE_GITHUB_PROFILE"] ?? "github";
  const profile = PROFILES.get(name);
  if (profile === undefined) throw new Error(`There is no profile ${name}: FAKE_GITHUB_PROFILE is github or ghes.`);
  return profile;
}

export const PROFILES: ReadonlyMap<string, ServerProfile> = new Map([
  ["github", GITHUB],
  ["ghes", GHES],
]);
