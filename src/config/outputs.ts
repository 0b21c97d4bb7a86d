type Output = {
  /** What it holds, in which form, and when it is empty. */
  readonly about: string;
  /** A longer text is cut to so many characters. */
  readonly charsMax?: number;
};

/** Every output of the action, described once: action.yml, the README's table and what is written come from here. None ever holds a secret. */
// oxfmt-ignore
export const OUTPUTS = {
  status: { about: "How the run ended: success, failure or cancelled. Never empty." },
  "stop-reason": { about: "Why it ended, as one word of the README's table of stop reasons, such as completed or run-full. Empty where it ended before the loop began." },
  iteration: { about: "Number of the chain's last iteration, a whole number. 0 where there is none yet." },
  "iterations-run": { about: "How many iterations this run made, a whole number. 0 where it made none." },
  completed: { about: "true where the task is done and every gate passed, else false. Never empty." },
  "next-goal": { about: "What the next iteration is for, as the agent handed it over. It is the agent's text: pass it on by an environment variable, never inside a script. Empty where there is none.", charsMax: 4000 },
  summary: { about: "What the last iteration did, in the agent's words; the same care applies. Empty where there was none.", charsMax: 4000 },
  branch: { about: "The branch that the work is on, by its short name. Empty where it is not known." },
  "commit-sha": { about: "The newest commit of this run on that branch, 40 hexadecimal digits. Empty where the run landed none." },
  "pull-request-url": { about: "Address of the work branch's open pull request. Empty where there is none." },
  "comment-url": { about: "Address of the progress comment. Empty where there is none." },
  "dispatched-run-url": { about: "Address of the run that this one started. Empty where it started none, or GitHub did not tell." },
  "total-tokens": { about: "Tokens of the whole chain, input and output, a whole number. Empty where the agent does not tell." },
  "input-tokens": { about: "Input tokens of the whole chain, cached ones included, a whole number. Empty where the agent does not tell." },
  "output-tokens": { about: "Output tokens of the whole chain, a whole number. Empty where the agent does not tell." },
  "cost-usd": { about: "Cost of the whole chain in US dollars by your prices, such as 1.25. Empty where no price is set." },
  "state-path": { about: "Absolute path of the state folder with the logs and prompts, for an upload of your own. Empty where the settings could not be read." },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputName = keyof typeof OUTPUTS;

/** The outputs in the order in which they are shown. */
export const OUTPUT_LIST: readonly (readonly [OutputName, Output])[] = Object.entries(OUTPUTS) as [OutputName, Output][];

/** What it holds and how long it can get, as sentences. */
export function describeOutput(output: Output): string {
  return output.charsMax === undefined ? output.about : `${output.about} At most ${output.charsMax} characters; a longer text is cut.`;
}
