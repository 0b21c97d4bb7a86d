/**
 * What a shell does around an isolated command. They are scripts because each step needs a process that is already inside
 * of the new namespaces, where Node has no calls for mounts. Their words come as arguments; nothing is spliced into them.
 */

/**
 * `sh -c LEASH sh <fifo> <command…>`: becomes the command, and leaves a reader behind that sends the command's group each
 * signal whose name it reads. The loop can so end what runs as another user. When nobody holds the other end of the FIFO any
 * more, the loop itself was killed: then the command is killed and the folder of the FIFO goes, as nobody else would see to
 * it. The reader kills only its own parent: once that has ended, its number may be another's.
 */
export const CONTROL_PIPE = `
fifo=$1
shift
read -r _ _ _ _ group _ </proc/$$/stat
end() {
  read -r _ _ _ parent _ </proc/self/stat
  [ "$parent" != "$$" ] || kill -s KILL "$$"
}
{
  trap '' TERM
  while read -r name; do
    case $name in KILL) end; exit ;; esac
    kill -s "$name" -- "-$group"
  done
  end
  kill -s TERM -- "-$group"
  rm -rf -- "\${fifo%/*}"
} <"$fifo" >/dev/null 2>&1 &
exec "$@"
`;

/** For threads too (setrlimit(2)): more than any build on a machine that is a runner has, and far from what the machine can bear. */
export const PROCESSES_MAX = 4_096;

/**
 * The part of a script before the command is started: a flood of processes ends at a number, and where memory runs out the kernel ends
 * the agent and not the loop (proc_pid_oom_score_adj(5); more is always allowed). The limit counts by user, so that root has none.
 */
const LIMITS = `
{ echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null || :
[ -z "$prlimit" ] || set -- "$prlimit" --core=0 --nproc=${PROCESSES_MAX} -- "$@"
`.trim();

/**
 * Process 1 of new PID, mount and IPC namespaces, with the rights of root in them:
 * `sh -c ROOM sh <folder> <home> <how> <uid> <gid> <cwd> [w|r|h <path>]… -- <command…>`.
 *
 * - All file systems are read-only, but for the paths marked `w`. Flags that a mount had must be named again: dropping one
 *   is refused where the namespaces were made without root.
 * - `/tmp`, `/var/tmp` and `/dev/shm` are empty ones. They are in memory: Codex 0.169 looks for its own folders in `/tmp` by
 *   every path that leads to the same file system, and fails where one of them is covered.
 * - Writes to the home folder go to a layer of the run's own; where there is no overlay file system, it is read-only.
 * - Paths marked `h` are empty; `r` keeps one that would be covered.
 *
 * The command is a child and not process 1 itself, which would never see a signal that it has no handler for.
 */
export const SANDBOX = `
set -eu
folder=$1 home=$2 how=$3 uid=$4 gid=$5 cwd=$6
shift 6
mounts=$(cat /proc/self/mountinfo)
setpriv=$(command -v setpriv) unshare=$(command -v unshare) prlimit=$(command -v prlimit || :)
mount --bind "$folder" "$folder"
exec 9<"$folder"
room=/proc/self/fd/9
number=0
for word in "$@"; do
  case $word in --) break ;; esac
  number=$((number + 1))
  [ $((number % 2)) = 1 ] && kind=$word && continue
  case $kind in
  w | r)
    mkdir -p "$room/keep/$number"
    mount -c --bind "$word" "$room/keep/$number"
    ;;
  esac
done
while IFS=' ' read -r _ _ _ _ point options _; do
  case $point in /proc | /proc/* | /sys | /sys/* | /dev | /dev/*) continue ;; esac
  case ,$options, in *,ro,*) continue ;; esac
  flags=
  for flag in nosuid nodev noexec noatime nodiratime relatime; do
    case ,$options, in *,"$flag",*) flags=$flags,$flag ;; esac
  done
  mount -c -o "remount,bind,ro$flags" "$(printf %b "$point")"
done <<MOUNTS
$mounts
MOUNTS
layers=lowerdir=$home,upperdir=$room/home-upper,workdir=$room/home-work
[ -z "$home" ] || mount -t overlay overlay -o "$layers" "$home" 2>/dev/null || :
for point in /tmp /var/tmp /dev/shm; do
  [ ! -d "$point" ] || mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$point"
done
number=0
while [ "$1" != -- ]; do
  number=$((number + 2))
  kept=$room/keep/$number
  case $1 in
  w)
    mkdir -p "$2"
    mount -c --bind "$kept" "$2"
    ;;
  r)
    mkdir -p "$2"
    mount -c --bind "$kept" "$2"
    mount -c -o remount,bind,ro "$2"
    ;;
  h)
    if [ -d "$2" ]; then
      mount -t tmpfs -o ro,size=4k,mode=755,nosuid,nodev,noexec tmpfs "$2"
    elif [ -e "$2" ]; then
      mount --bind /dev/null "$2"
    fi
    ;;
  esac
  shift 2
done
shift
[ ! -e "$room/passwd" ] || mount -c --bind "$room/passwd" /etc/passwd
. "$room/environment"
exec 9<&-
cd "$cwd"
${LIMITS}
case $how in
mapped) "$unshare" --user --map-user="$uid" --map-group="$gid" -- "$setpriv" --no-new-privs -- "$@" ;;
*) "$setpriv" --reuid "$uid" --regid "$gid" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs -- "$@" ;;
esac
`;

/** The same drop of rights where no namespace can be made: `sh -c DROP sh <folder> <uid> <gid> <cwd> -- <command…>`. */
export const DROP = `
set -eu
folder=$1 uid=$2 gid=$3 cwd=$4
shift 5
setpriv=$(command -v setpriv) prlimit=$(command -v prlimit || :)
cd "$cwd"
. "$folder/environment"
${LIMITS}
exec "$setpriv" --reuid "$uid" --regid "$gid" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs -- "$@"
`;

/** Kills whatever is left of a user: `sh -c SWEEP sh <uid>`. `kill -1` means all that one may signal, but for oneself. */
export const KILL_USER_PROCESSES = `exec setpriv --reuid "$1" --regid "$1" --clear-groups -- /bin/sh -c 'kill -s KILL -- -1' 2>/dev/null`;

/**
 * Tries from inside what an agent would try, and prints a word for what it could do:
 * `sh -c PROBE sh <loop's pid> <loop's start> <workspace> <home> [<folder of PATH>]…`. A process is the loop only where the
 * start time agrees (field 22 of proc_pid_stat(5)): numbers begin anew in a namespace.
 */
export const PROBE = `
pid=$1 started=$2 workspace=$3 home=$4
shift 4
line=
{ read -r line </proc/"$pid"/stat; } 2>/dev/null
set -- "$@" -- \${line##*)}
while [ "$1" != -- ]; do
  [ -x "$1" ] || printf 'unreachable %s\\n' "$1"
  shift
done
shift
if [ "\${20:-}" = "$started" ]; then
  echo seen
  { cat /proc/"$pid"/environ >/dev/null; } 2>/dev/null && echo environ
  kill -s 0 "$pid" 2>/dev/null && echo signal
fi
[ -x "$workspace" ] || echo no-workspace
[ -w "$workspace" ] || echo workspace-read-only
[ -z "$home" ] || [ -w "$home" ] || echo home-read-only
echo done
`;
