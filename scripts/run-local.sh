#!/usr/bin/env bash
# Runs the loop on this machine.
#
#   run-local.sh [WORKSPACE] [TASK_FILE] [PLAN_FILE] [STATE_DIR] [CONFIG]
#
# codex-self-iter's defaults apply to absent and empty arguments. Works through symbolic links.
set -u

fail() {
  printf 'run-local: %s\n' "$*" >&2
  exit 2
}

# `readlink -f` is not on every macOS.
source_file=${BASH_SOURCE[0]}
while [ -L "$source_file" ]; do
  target=$(readlink "$source_file")
  case $target in
    /*) source_file=$target ;;
    *) source_file=$(dirname "$source_file")/$target ;;
  esac
done
root=$(cd "$(dirname "$source_file")/.." && pwd -P)
cli=$root/dist/cli.js

if [ "$#" -gt 5 ]; then fail "usage: run-local.sh [WORKSPACE] [TASK_FILE] [PLAN_FILE] [STATE_DIR] [CONFIG]"; fi
if [ ! -f "$cli" ]; then fail "$cli does not exist: build it with \"npm ci && npm run build\" in $root"; fi
if ! type -P node >/dev/null; then fail "Node.js is not installed: codex-self-iter needs version 20 or later (https://nodejs.org)"; fi
version=$(node --version)
major=${version#v}
major=${major%%.*}
case $major in
  '' | *[!0-9]*) fail "Node.js does not print its version (\"$version\"): codex-self-iter needs version 20 or later" ;;
esac
if [ "$major" -lt 20 ]; then fail "Node.js $version is too old: codex-self-iter needs version 20 or later"; fi

flags=()
if [ -n "${1:-}" ]; then flags+=(--workspace "$1"); fi
if [ -n "${2:-}" ]; then flags+=(--task-file "$2"); fi
if [ -n "${3:-}" ]; then flags+=(--plan-file "$3"); fi
if [ -n "${4:-}" ]; then flags+=(--state-dir "$4"); fi
if [ -n "${5:-}" ]; then flags+=(--config "$5"); fi
# Bash 3.2 treats an empty array as an unset variable.
exec node "$cli" run ${flags[@]+"${flags[@]}"}
