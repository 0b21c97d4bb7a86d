/** `about` says when the value is empty. A text longer than `charsMax` is truncated. */
type Output = { readonly about: string; readonly charsMax?: number };

/** Every output of the action. action.yml and docs/reference.md are made from this record. None ever contains a secret. */
// oxfmt-ignore
export const OUTPUTS = {
  status: { about: "How the run ended: success, failure or cancelled. Never empty." },
  "stop-reason": { about: "The stop reason, such as completed or run-full. Empty if the run ended before the loop began." },
  iteration: { about: "Number of the chain's last iteration. 0 if there is none." },
  "iterations-run": { about: "Number of iterations in this run." },
  completed: { about: "true if the agent says that the task is done and no check refuses it, else false. Never empty." },
  "verified-by": { about: "What checked the finished task: verify-command, plan (it has boxes, all ticked), both with a comma between them, or nothing. Empty if the task is not done." },
  "next-goal": { about: "The goal of the next iteration, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there is none.", charsMax: 4000 },
  summary: { about: "What the last iteration did, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there was none.", charsMax: 4000 },
  branch: { about: "The work branch. Empty if it is unknown." },
  "commit-sha": { about: "The newest commit of this run on the work branch. Empty if the run pushed none." },
  "pull-request-url": { about: "URL of the work branch's open pull request. Empty if there is none." },
  "comment-url": { about: "URL of the progress comment. Empty if there is none." },
  "dispatched-run-url": { about: "URL of the run that this run started. Empty if it started none, or if GitHub did not return the URL." },
  "total-tokens": { about: "Tokens of the whole chain, input and output. Empty if the agent does not report them." },
  "budget-tokens": { about: "Tokens of the whole chain that max-total-tokens counts: output, and input that did not come from the provider's prompt cache. Empty if the agent does not report them." },
  "input-tokens": { about: "Input tokens of the whole chain, including cached ones. Empty if the agent does not report them." },
  "cached-input-tokens": { about: "Input tokens of the whole chain that came from the provider's prompt cache. Empty if the agent does not report them." },
  "output-tokens": { about: "Output tokens of the whole chain. Empty if the agent does not report them." },
  "cost-usd": { about: "Cost of the whole chain in US dollars, such as 1.25. Empty if the price of the model is unknown." },
  "state-path": { about: "Absolute path of the state dir with the logs and prompts, to upload as an artifact. Empty if the settings could not be read." },
  "report-path": { about: "Absolute path of the chain's report, one HTML page to upload as an artifact. Empty if there is no state, or if the run was cancelled." },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputName = keyof typeof OUTPUTS;

export const OUTPUT_LIST: readonly (readonly [OutputName, Output])[] = Object.entries(OUTPUTS) as [OutputName, Output][];

export function describeOutput(output: Output): string {
  return output.charsMax === undefined ? output.about : `${output.about} A longer text is truncated to ${output.charsMax} characters.`;
}
