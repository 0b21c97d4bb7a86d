/** Where an input can be set: a key of the TOML file, a flag of the local command, an input of the action. */
type Source = "toml" | "flag" | "action";

type Group =
  | "Files"
  | "Agent"
  | "Goal and completion"
  | "Limits of the chain"
  | "Limits of one run"
  | "Waiting"
  | "Prompts"
  | "Git"
  | "Commit policy"
  | "Keys"
  | "GitHub";

type Described = {
  readonly group: Group;
  readonly sources: readonly Source[];
  /** What it does, and what its special values mean. Bounds and the default are added where it is shown. */
  readonly about: string;
};

export type TextInput = Described & {
  /** `name`: of a model. `path`: relative to the workspace. `secret`: never shown. `version`: of @openai/codex, an npm range or tag. */
  readonly kind: "text" | "name" | "path" | "file-name" | "url" | "secret" | "track" | "branch" | "version";
  readonly default: string;
  readonly example?: string;
  readonly charsMin: number;
  readonly charsMax: number;
  /** The action truncates a longer text and warns, because an expression may have produced it. */
  readonly truncatedInAction?: true;
  /** The default in action.yml: an expression that GitHub evaluates. */
  readonly githubDefault?: string;
};

export type NumberInput = Described & {
  /** A `count` is a whole number; the others may have a fraction. */
  readonly kind: "count" | "seconds" | "minutes" | "hours" | "usd";
  readonly default: number;
  readonly example?: number;
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
  /** `words`: arguments, split like a shell does. `variables`: names of environment variables. `files`: workflow files. `paths`: .gitignore patterns. */
  readonly kind: "words" | "variables" | "files" | "paths";
  readonly default: readonly string[];
  readonly example?: readonly string[];
};

export type Input = TextInput | NumberInput | BooleanInput | ChoiceInput | ListInput;
