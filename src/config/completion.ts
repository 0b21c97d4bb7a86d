export const PROGRAM_NAME = "codex-self-iter";
export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

export type CompletedCommand = {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly CompletedFlag[];
  /** Arguments that are not flags. */
  readonly words: readonly string[];
};

export type CompletedFlag = {
  readonly flag: string;
  readonly about: string;
  /** The possible values; `any`: file names are offered; null: the flag takes no value. */
  readonly value: readonly string[] | "any" | null;
};

/** The completion script of a shell. It is for bash 3.2 and later, as on macOS, zsh 5 and fish 3. */
export function renderCompletion(shell: Shell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case "bash":
      return renderBash(commands);
    case "zsh":
      return renderZsh(commands);
    case "fish":
      return renderFish(commands);
  }
}

/** Without candidates bash offers file names, because of `-o default`. */
function renderBash(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const choices = new Map(commands.flatMap(({ flags }) => flags.flatMap(({ flag, value }) => (isChoice(value) ? [[flag, value]] : []))));
  const others = [...new Set(commands.flatMap(({ flags }) => flags.filter(({ value }) => value === "any").map(({ flag }) => flag)))];
  return `# To use it in every shell: echo 'eval "$(${PROGRAM_NAME} completion bash)"' >> ~/.bashrc
_codex_self_iter() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" words="" index
  # Bash splits --flag=value into three words.
  if [ "$current" = "=" ]; then current=""; elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${names.join(" | ")}) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  case "$previous" in
${[...choices].map(([flag, values]) => `    ${flag}) words="${values.join(" ")}" ;;`).join("\n")}
    ${others.join(" | ")}) return ;;
    help) words="${names.join(" ")}" ;;
    *)
      case "$command" in
${commands.map(({ name, words, flags }) => `        ${name}) words="${[...words, ...flags.map(({ flag }) => flag), "--help"].join(" ")}" ;;`).join("\n")}
        *) words="${[...names, "help", "--help", "--version"].join(" ")}" ;;
      esac
      ;;
  esac
  # shellcheck disable=SC2207 # No candidate contains a blank.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _codex_self_iter ${PROGRAM_NAME}
`;
}

function renderZsh(commands: readonly CompletedCommand[]): string {
  const flagSpec = ({ about, flag, value }: CompletedFlag): string => {
    const values = value === null ? "" : isChoice(value) ? `:value:(${value.join(" ")})` : ":value:_files";
    return quote(`${flag}${value === null ? "" : "="}[${escapeZsh(firstSentence(about))}]${values}`);
  };
  const cases = commands.map(({ name, words, flags }) => {
    const specs = [...flags.map(flagSpec), ...(words.length > 0 ? [quote(`1:shell:(${words.join(" ")})`)] : [])];
    return `    ${name}) _arguments ${specs.join(" ")} ;;`;
  });
  return `#compdef ${PROGRAM_NAME}
# To use it in every shell: echo 'eval "$(${PROGRAM_NAME} completion zsh)"' >> ~/.zshrc, after compinit
_codex_self_iter() {
  local -a commands
  commands=(
${commands.map(({ about, name }) => `    ${quote(`${name}:${firstSentence(about)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
    help) _describe command commands ;;
  esac
}
compdef _codex_self_iter ${PROGRAM_NAME}
`;
}

function renderFish(commands: readonly CompletedCommand[]): string {
  const line = (condition: string, rest: string, about: string): string =>
    `complete -c ${PROGRAM_NAME} -n ${quote(condition)} ${rest} -d ${quote(firstSentence(about), "\\'")}`;
  const lines = commands.flatMap(({ about, flags, name, words }) => [
    line("__fish_use_subcommand", `-f -a ${name}`, about),
    ...(words.length > 0 ? [line(`__fish_seen_subcommand_from ${name}`, `-f -a ${quote(words.join(" "))}`, "The shell.")] : []),
    ...flags.map(({ about: text, flag, value }) => {
      const values = value === null ? "" : isChoice(value) ? ` -x -a ${quote(value.join(" "))}` : " -r";
      return line(`__fish_seen_subcommand_from ${name}`, `-l ${flag.slice(2)}${values}`, text);
    }),
  ]);
  return `# To use it in every shell: ${PROGRAM_NAME} completion fish > ~/.config/fish/completions/${PROGRAM_NAME}.fish\n${lines.join("\n")}\n`;
}

function isChoice(value: CompletedFlag["value"]): value is readonly string[] {
  return typeof value === "object" && value !== null;
}

function firstSentence(text: string): string {
  return /^[^]*?[^.](?=\.(?: |$))/.exec(text)?.[0] ?? text;
}

/** In a spec of `_arguments`, brackets end the description and colons separate its parts. */
function escapeZsh(text: string): string {
  return text.replace(/[[\]:\\]/g, "\\$&");
}

function quote(text: string, escaped = "'\\''"): string {
  return `'${text.replaceAll("'", escaped)}'`;
}
