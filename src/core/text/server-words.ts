/** What our texts name that only GitHub has, and what to do elsewhere. `gh` and its page of outages do not know Gitea and Forgejo. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/See https:\/\/www\.githubstatus\.com/g, "Check that the server answers"],
  [/https:\/\/www\.githubstatus\.com/g, "that the server answers"],
  [/`?gh secret set ([\w${}.]+)`?/g, "add $1 under Settings, Actions, Secrets"],
  [/`?gh workflow enable ([^\s`]+)`?/g, "open $1 on the page Actions, Enable workflow"],
  [/`?gh workflow run ([^\s`]+) --ref ([^\s`]+)`?/g, "open $1 on the page Actions, Run workflow, branch $2"],
  [/`?gh issue unlock ([^\s`]+)`?/g, "open #$1, Unlock conversation"],
  [/`?gh repo unarchive ([^\s`]+)`?/g, "open the settings of $1, Unarchive"],
  [/Settings, Rules/g, "Settings, Branches"],
];

/** Rewrites a message or a remedy for a server without GraphQL. */
export function toPlainServerWords(text: string): string {
  return WORDS.reduce((result, [find, replace]) => result.replace(find, replace), text);
}
