/** Where an input can be given: the TOML file, a flag of the local command, an input of the action. */
type Surface = "toml" | "cli" | "action";

type Group =
  | "Files"
  | "Agent"
  | "Goal and completion"
  | "Limits of the chain"
  | "Limits of one run"
  | "Waiting"
  | "Prompts"
  | "Git"
  | "What may land"
  | "Keys"
  | "On GitHub";

type Described = {
  readonly group: Group;
  readonly surfaces: readonly Surface[];
  /** One or two sentences: what it does, what its special values mean. Limits and defaults are added where it is shown. */
  readonly about: string;
};

export type TextInput = Described & {
  /**
   * `text`: any line or lines. `name`: a model's name. `path`: relative to the workspace. `file-name`: no folder in it.
   * `url`: https, or http to this machine. `secret`: one word that is never shown. `track`, `branch`, `version`: as
   * `names.ts` has them.
   */
  readonly kind: "text" | "name" | "path" | "file-name" | "url" | "secret" | "track" | "branch" | "version";
  readonly default: string;
  readonly charsMin: number;
  readonly charsMax: number;
  /** The action cuts a longer text and warns: there it may come from an expression, with nobody around to shorten it. */
  readonly isCutInAction?: true;
  /** What GitHub itself fills in, by the one default that stands in action.yml. */
  readonly filledInBy?: string;
};

export type NumberInput = Described & {
  /** A `count` is a whole number; the others may have a fraction. */
  readonly kind: "count" | "seconds" | "minutes" | "hours" | "usd";
  readonly default: number;
  readonly actionDefault?: number;
  readonly min: number;
  readonly max: number;
};

export type BooleanInput = Described & { readonly kind: "boolean"; readonly default: boolean; readonly actionDefault?: boolean };

export type ChoiceInput = Described & {
  readonly kind: "choice";
  readonly default: string;
  readonly actionDefault?: string;
  readonly values: readonly string[];
};

export type ListInput = Described & {
  /** `words`: arguments, as a shell splits them. `variables`: names of environment variables. `files`: names of workflow files. `paths`: patterns of paths. */
  readonly kind: "words" | "variables" | "files" | "paths";
  readonly default: readonly string[];
};

export type Input = TextInput | NumberInput | BooleanInput | ChoiceInput | ListInput;
