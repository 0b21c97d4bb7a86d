#!/usr/bin/env bash
# Gives one prompt to Codex and prints its final message, and nothing else, on standard output.
#
#   invoke-codex-agent.sh PROMPT_FILE WORKSPACE
#
# In a codex-self-iter.toml:
#   agent_command_template = "scripts/invoke-codex-agent.sh {prompt_file} {workspace}"
#
# Progress goes to standard error; the exit code is that of Codex (2 for wrong arguments, 127 where there is no Codex).
# Environment, all optional:
#   CODEX_BIN                     the Codex to run, where it is executable
#   CODEX_SELF_ITER_AGENT_MODE    "bypass" runs without sandbox and approvals; anything else is "exec"
#   CODEX_SELF_ITER_SESSION_FILE  where the session's id is kept (WORKSPACE/.codex-self-iter/session.id)
#   CODEX_SELF_ITER_CODEX_ARGS    more arguments for `codex exec`, split at blanks and taken as they are: quotes stay
#
# Written for bash 3.2, which is what macOS has.
set -u

say() { printf 'invoke-codex-agent: %s\n' "$*" >&2; }

if [ "$#" -ne 2 ]; then
  say "usage: invoke-codex-agent.sh PROMPT_FILE WORKSPACE"
  exit 2
fi
prompt_file=$1
workspace=$2
if [ ! -f "$prompt_file" ] || [ ! -r "$prompt_file" ]; then
  say "cannot read the prompt file $prompt_file"
  exit 2
fi
if [ ! -d "$workspace" ]; then
  say "the workspace $workspace is not a folder"
  exit 2
fi
prompt_file=$(cd "$(dirname "$prompt_file")" && pwd)/$(basename "$prompt_file")
workspace=$(cd "$workspace" && pwd)
session_file=${CODEX_SELF_ITER_SESSION_FILE:-$workspace/.codex-self-iter/session.id}
case $session_file in /*) ;; *) session_file=$PWD/$session_file ;; esac

# The newest Codex that an nvm installation holds; empty where there is none.
find_in_nvm() {
  local candidate newest=
  for candidate in "${NVM_DIR:-${HOME:-}/.nvm}"/versions/node/*/bin/codex; do
    [ -x "$candidate" ] || continue
    if [ -z "$newest" ] || [ "$candidate" -nt "$newest" ]; then newest=$candidate; fi
  done
  printf '%s' "$newest"
}

# Never looks inside the workspace: the agent could put a program of its own there, to be run outside its sandbox.
find_codex() {
  local candidate
  if [ -n "${CODEX_BIN:-}" ]; then
    if [ -f "$CODEX_BIN" ] && [ -x "$CODEX_BIN" ]; then
      printf '%s' "$CODEX_BIN"
      return 0
    fi
    say "CODEX_BIN is not executable ($CODEX_BIN), so Codex is looked for elsewhere"
  fi
  candidate=$(type -P codex)
  if [ -n "$candidate" ]; then
    printf '%s' "$candidate"
    return 0
  fi
  for candidate in \
    "$(find_in_nvm)" \
    /opt/homebrew/bin/codex \
    /home/linuxbrew/.linuxbrew/bin/codex \
    /usr/local/bin/codex \
    "${HOME:-}/.local/bin/codex" \
    "${HOME:-}/.npm-global/bin/codex" \
    "${HOME:-}/bin/codex"; do
    if [ -n "$candidate" ] && [ -f "$candidate" ] && [ -x "$candidate" ]; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

# The agent can write the session file, and its text becomes an argument: only what looks like an id is taken.
read_session() {
  local id=
  if [ -f "$session_file" ]; then IFS= read -r id <"$session_file" || true; fi
  case $id in
    '' | -* | *[!0-9A-Za-z-]*) return 1 ;;
  esac
  printf '%s' "$id"
}

# Replaces the file and never writes through it, for it may have been made a link.
save_session() {
  local folder next
  folder=$(dirname "$session_file")
  if [ ! -d "$folder" ]; then
    mkdir -p "$folder" || return 1
    # Where the loop keeps its state elsewhere, this folder must not look like the agent's work.
    printf '*\n' >"$folder/.gitignore"
  fi
  next=$(mktemp "$session_file.XXXXXX") && printf '%s\n' "$1" >"$next" && mv -f "$next" "$session_file"
}

# Passes Codex's progress on, and keeps the id of the session when its header tells it. A session that has outgrown the
# model's context can never be resumed again, so its id is forgotten; the file stays, as the sign that Codex has begun.
follow_progress() {
  local line
  while IFS= read -r line; do
    printf '%s\n' "$line" >&2
    case $line in
      'session id: '*)
        save_session "${line#session id: }"
        tee >(if [ "$(grep -ci "ran out of room in the model's context window")" -gt 0 ]; then save_session ''; fi) >&2
        return
        ;;
    esac
  done
  if [ -n "$line" ]; then printf '%s\n' "$line" >&2; fi
}

codex_pid=
interrupted=
forward_signal() {
  interrupted=yes
  if [ -n "$codex_pid" ]; then kill -TERM "$codex_pid" 2>/dev/null; fi
}
trap forward_signal TERM INT HUP

# Codex runs beside this shell, so that a signal to this shell alone reaches it too. The exit code is Codex's.
run_codex() {
  local code
  "$codex" "$@" <"$prompt_file" 2> >(follow_progress) &
  codex_pid=$!
  wait "$codex_pid"
  code=$?
  while kill -0 "$codex_pid" 2>/dev/null; do
    wait "$codex_pid"
    code=$?
  done
  return "$code"
}

# Whether Codex got as far as telling a session's id; the reader of its progress may be a moment behind it.
has_begun() {
  local attempt=0
  while [ "$attempt" -lt 40 ]; do
    if [ -f "$session_file" ]; then return 0; fi
    sleep 0.05
    attempt=$((attempt + 1))
  done
  return 1
}

if ! codex=$(find_codex); then
  say "Codex was not found. Install it (npm install -g @openai/codex), or set CODEX_BIN to where it is"
  exit 127
fi
case $codex in /*) ;; *) codex=$PWD/$codex ;; esac
# A Codex from npm is a Node program, and its Node lies beside it.
PATH=$PATH:$(dirname "$codex")
export PATH
cd "$workspace" || exit 2

# Globbing is off while the words are split: an argument such as model_providers.x={…} is not a pattern.
set -f
# shellcheck disable=SC2206
extra=(${CODEX_SELF_ITER_CODEX_ARGS:-})
set +f
# `codex exec resume` has no flag for the sandbox, so both forms are given the setting instead.
if [ "${CODEX_SELF_ITER_AGENT_MODE:-exec}" = bypass ]; then
  head=(exec)
  options=(--dangerously-bypass-approvals-and-sandbox)
else
  head=(-a never exec)
  options=(-c 'sandbox_mode="workspace-write"')
fi
if [ "${#extra[@]}" -gt 0 ]; then options+=("${extra[@]}"); fi

code=1
if session=$(read_session); then
  rm -f "$session_file"
  run_codex "${head[@]}" resume "${options[@]}" "$session" -
  code=$?
  if [ "$code" -eq 0 ] || [ -n "$interrupted" ] || has_begun; then
    # Cut short before its header, the session is still there.
    if [ -n "$interrupted" ] && [ ! -f "$session_file" ]; then save_session "$session"; fi
    exit "$code"
  fi
  say "the session $session could not be resumed, so a new one begins"
fi

run_codex "${head[@]}" "${options[@]}" -
code=$?
# Codex did not even start, so the fault was not the session's.
if [ "$code" -ne 0 ] && [ -n "${session:-}" ] && ! has_begun; then save_session "$session"; fi
exit "$code"
