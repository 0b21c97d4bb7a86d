#!/usr/bin/env bash
# Runs Codex with one prompt and prints only its final message on standard output.
#
#   invoke-codex-agent.sh PROMPT_FILE WORKSPACE
#
# In a codex-self-iter.toml:
#   agent_command_template = "scripts/invoke-codex-agent.sh {prompt_file} {workspace}"
#
# Progress goes to standard error. The exit code is Codex's, 2 for invalid arguments, or 127 if Codex is missing.
# Environment, all optional:
#   CODEX_BIN                     the Codex program, used if it is executable
#   CODEX_SELF_ITER_AGENT_MODE    "bypass" runs without sandbox and approvals; any other value means "exec"
#   CODEX_SELF_ITER_SESSION_FILE  the file with the session id (default: WORKSPACE/.codex-self-iter/session.id)
#   CODEX_SELF_ITER_CODEX_ARGS    additional arguments for `codex exec`, split at blanks; quotes are not interpreted
#
# Compatible with bash 3.2, the version on macOS.
set -u

log() { printf 'invoke-codex-agent: %s\n' "$*" >&2; }

if [ "$#" -ne 2 ]; then
  log "usage: invoke-codex-agent.sh PROMPT_FILE WORKSPACE"
  exit 2
fi
prompt_file=$1
workspace=$2
if [ ! -f "$prompt_file" ] || [ ! -r "$prompt_file" ]; then
  log "cannot read the prompt file $prompt_file"
  exit 2
fi
if [ ! -d "$workspace" ]; then
  log "the workspace $workspace is not a folder"
  exit 2
fi
prompt_file=$(cd "$(dirname "$prompt_file")" && pwd)/$(basename "$prompt_file")
workspace=$(cd "$workspace" && pwd)
session_file=${CODEX_SELF_ITER_SESSION_FILE:-$workspace/.codex-self-iter/session.id}
case $session_file in /*) ;; *) session_file=$PWD/$session_file ;; esac

# Prints the newest Codex of an nvm installation, or nothing.
find_in_nvm() {
  local candidate newest=
  for candidate in "${NVM_DIR:-${HOME:-}/.nvm}"/versions/node/*/bin/codex; do
    [ -x "$candidate" ] || continue
    if [ -z "$newest" ] || [ "$candidate" -nt "$newest" ]; then newest=$candidate; fi
  done
  printf '%s' "$newest"
}

# Never searches the workspace, where the agent could place a program that would run outside of its sandbox.
find_codex() {
  local candidate
  if [ -n "${CODEX_BIN:-}" ]; then
    if [ -f "$CODEX_BIN" ] && [ -x "$CODEX_BIN" ]; then
      printf '%s' "$CODEX_BIN"
      return 0
    fi
    log "CODEX_BIN is not executable ($CODEX_BIN), so other locations are searched"
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

# The agent can write the session file, whose text becomes an argument, so only an id is accepted.
read_session() {
  local id=
  if [ -f "$session_file" ]; then IFS= read -r id <"$session_file" || true; fi
  case $id in
    '' | -* | *[!0-9A-Za-z-]*) return 1 ;;
  esac
  printf '%s' "$id"
}

# Replaces the file instead of writing to it, because it may be a symbolic link.
save_session() {
  local folder next
  folder=$(dirname "$session_file")
  if [ ! -d "$folder" ]; then
    mkdir -p "$folder" || return 1
    # If the loop's state is elsewhere, this folder must not count as the agent's work.
    printf '*\n' >"$folder/.gitignore"
  fi
  next=$(mktemp "$session_file.XXXXXX") && printf '%s\n' "$1" >"$next" && mv -f "$next" "$session_file"
}

# Forwards Codex's progress and saves the session id from its header. A session that exceeds the model's context cannot be
# resumed, so its id is deleted; the empty file still shows that Codex started.
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

# Runs Codex in the background, so that a signal to this shell reaches it. Returns Codex's exit code.
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

# Succeeds if Codex printed a session id. Waits, because follow_progress may read it later.
has_started() {
  local attempt=0
  while [ "$attempt" -lt 40 ]; do
    if [ -f "$session_file" ]; then return 0; fi
    sleep 0.05
    attempt=$((attempt + 1))
  done
  return 1
}

if ! codex=$(find_codex); then
  log "Codex was not found. Install it (npm install -g @openai/codex), or set CODEX_BIN to its path"
  exit 127
fi
case $codex in /*) ;; *) codex=$PWD/$codex ;; esac
# Codex from npm is a Node program, whose Node is in the same folder.
PATH=$PATH:$(dirname "$codex")
export PATH
cd "$workspace" || exit 2

# Splits without globbing: an argument such as model_providers.x={…} is not a pattern.
set -f
# shellcheck disable=SC2206
extra=(${CODEX_SELF_ITER_CODEX_ARGS:-})
set +f
# `codex exec resume` has no sandbox flag, so both commands use the setting.
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
  if [ "$code" -eq 0 ] || [ -n "$interrupted" ] || has_started; then
    # Interrupted before its header, the session still exists.
    if [ -n "$interrupted" ] && [ ! -f "$session_file" ]; then save_session "$session"; fi
    exit "$code"
  fi
  log "the session $session could not be resumed, so a new session starts"
fi

run_codex "${head[@]}" "${options[@]}" -
code=$?
# Codex did not start, so the session is not the cause.
if [ "$code" -ne 0 ] && [ -n "${session:-}" ] && ! has_started; then save_session "$session"; fi
exit "$code"
