import * as z from "zod/mini";
import { id } from "./json.ts";

/** Where servers with GitHub's API differ. Each question is asked once, at the first need. */
export type Server = {
  /** Gitea and Forgejo have no GraphQL. There, a draft is a pull request whose title says so, and REST answers a job's token by its user. */
  hasGraphql(): Promise<boolean>;
  /** The owner of the token; null if the server does not say. */
  viewer(): Promise<Viewer | null>;
};

export type Viewer = { readonly id: number | null; readonly login: string };

const login = z.string().check(z.minLength(1));
const userAnswer = z.object({ login });
const viewerAnswer = z.object({ viewer: z.object({ login, databaseId: z.catch(z.nullable(id), null) }) });

type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly status: number | null };
type Calls = {
  readonly call: (route: string) => Promise<Answer>;
  readonly graphql: (query: string, variables: Readonly<Record<string, never>>) => Promise<Answer>;
};

/** `graphqlUrl` is GITHUB_GRAPHQL_URL, which Gitea's runner leaves empty; undefined if the runner does not set it. */
export function createServer(client: Calls, graphqlUrl: string | undefined): Server {
  let asked: Promise<Answer> | null = null;
  let viewer: Promise<Viewer | null> | null = null;
  const ask = (): Promise<Answer> => (asked ??= client.graphql("query { viewer { login databaseId } }", {}));
  const server: Server = {
    async hasGraphql() {
      if (graphqlUrl !== undefined) return graphqlUrl !== "";
      const answer = await ask();
      return answer.ok || answer.status !== 404;
    },
    viewer: () => (viewer ??= readViewer()),
  };
  const readViewer = async (): Promise<Viewer | null> => {
    const answer = graphqlUrl === "" ? null : await ask();
    if (answer === null || (!answer.ok && answer.status === 404)) {
      const user = await client.call("GET /user");
      const found = userAnswer.safeParse(user.ok ? user.data : null).data;
      return found === undefined ? null : { id: null, login: found.login };
    }
    const { data } = viewerAnswer.safeParse(answer.ok ? answer.data : null);
    return data === undefined ? null : { id: data.viewer.databaseId, login: data.viewer.login };
  };
  return server;
}
