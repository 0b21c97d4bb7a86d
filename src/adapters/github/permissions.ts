import * as z from "zod/mini";
import type { Permissions } from "../../ports/github.ts";
import { failedCall } from "./api-error.ts";
import type { GitHubClient } from "./client.ts";

/** GitHub reports the roles `maintain` and `triage` as `write` and `read` (REST documents, "collaborators"). */
const answerBody = z.object({ permission: z.catch(z.enum(["admin", "write", "read", "none"]), "none") });

/** Needs no permission of the token. */
export function createPermissions(client: GitHubClient): Permissions {
  return {
    async permissionOf(login) {
      // In a URL, a login such as `..` would be another request.
      if (!/^[\w-]+(\[bot\])?$/.test(login)) return "none";
      const answer = await client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login });
      if (!answer.ok && answer.status === 404) return "none";
      if (!answer.ok) throw failedCall(`reading the permission of ${login}`, answer);
      return answerBody.safeParse(answer.data).data?.permission ?? "none";
    },
    async isTokenOwner(login) {
      const viewer = await client.server.viewer();
      // GraphQL may leave the suffix out.
      return viewer !== null && withoutSuffix(viewer.login) === withoutSuffix(login);
    },
  };
}

function withoutSuffix(login: string): string {
  return login.replace(/\[bot\]$/, "");
}
