import type { Permissions } from "../../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { failedCall } from "./api-error.ts";
import { readFields } from "./json.ts";

/** Who may do what, by GitHub's REST API. Any token of the repository may ask. */
export function createPermissions(client: GitHubClient, { owner, repo }: { readonly owner: string; readonly repo: string }): Permissions {
  return {
    async permissionOf(login) {
      // A name that no account can have is not asked for: in an address, `..` would be another question.
      if (!/^[\w-]+(\[bot\])?$/.test(login)) return "none";
      const answer = await client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { owner, repo, username: login });
      if (!answer.ok && answer.status === 404) return "none";
      if (!answer.ok) throw failedCall(`asking what ${login} may do here`, answer);
      // The roles between these, `maintain` and `triage`, are told as `write` and `read` (REST documents, "collaborators").
      const { permission } = readFields(answer.data);
      return permission === "admin" || permission === "write" || permission === "read" ? permission : "none";
    },
  };
}
