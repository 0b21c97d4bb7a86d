/** Shell scripts, because Node cannot mount. All values are passed as arguments, never spliced into the text. */

/**
 * `sh -c CONTROL_PIPE sh <fifo> <command…>`: becomes the command, and leaves a reader that sends each signal it reads from
 * the FIFO to the command's group, which may run as another user. When the FIFO has no writer, the loop was killed: the
 * reader then kills the command, if it is still its parent (pids are reused), and removes the FIFO's folder.
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

/** Counts threads too (setrlimit(2)). More than any build needs, and far below what a machine can take. */
export const PROCESSES_MAX = 4_096;

/** Root has no process limit. Out of memory, the kernel kills the agent instead of the loop (proc_pid_oom_score_adj(5)). */
const LIMITS = `
{ echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null || :
[ -z "$prlimit" ] || set -- "$prlimit" --core=0 --nproc=${PROCESSES_MAX} -- "$@"
`.trim();

/**
 * Process 1 of new PID, mount and IPC namespaces, with root's rights inside them:
 * `sh -c SANDBOX sh <folder> <home> <level> <method> <uid> <gid> <cwd> [w|r|c|h <path>]… -- <command…>`.
 *
 * - All file systems are read-only, except paths marked `w` with what is mounted below them. A remount must repeat a mount's
 *   flags: without root, dropping one is refused. A mount that cannot be reached by its path any more stays as it is.
 * - `/tmp`, `/var/tmp` and `/dev/shm` are empty and in memory. They are not folders on disk: Codex 0.169 resolves its own
 *   folders in `/tmp` by every path to the same file system, and fails if one of them is covered.
 * - At level `namespace` the agent owns what the job's user owns: its cgroups, where a process can be frozen and killed, and its
 *   terminals. Root owns the disks in `/dev` and the kernel's settings in `/proc` and `/sys` too, with or without capabilities.
 * - Nested namespaces would allow to mount another cgroup file system and another `/proc`. The former is forbidden by the limit
 *   of cgroup namespaces, the latter by the kernel where a mount on `/proc` covers something.
 * - Writes to the home folder go to an overlay of the run; without overlayfs, the home folder is read-only.
 * - Paths marked `h` are empty, `c` is an empty folder for later paths; `r` keeps a path visible that would be covered.
 * - Folders are named by descriptors where a name could be covered, or could hold a comma or a colon.
 *
 * The command is a child: process 1 itself ignores signals without a handler.
 */
export const SANDBOX = `
set -eu
folder=$1 home=$2 level=$3 method=$4 uid=$5 gid=$6 cwd=$7
shift 7
mounts=$(cat /proc/self/mountinfo)
setpriv=$(command -v setpriv) unshare=$(command -v unshare) prlimit=$(command -v prlimit || :)
[ "$method" != user-namespaces ] || { echo 0 >/proc/sys/user/max_cgroup_namespaces; } 2>/dev/null || :
mount --bind "$folder" "$folder"
exec 8</dev 9<"$folder"
sandbox=/proc/self/fd/9
keep() {
  wanted=$1 number=0
  shift
  for word in "$@"; do
    case $word in --) break ;; esac
    number=$((number + 1))
    [ $((number % 2)) = 1 ] && kind=$word && continue
    [ "$kind" = "$wanted" ] || continue
    if [ -d "$word" ]; then mkdir -p "$sandbox/keep/$number"; else : >"$sandbox/keep/$number"; fi
    mount -c --rbind "$word" "$sandbox/keep/$number"
  done
}
keep w "$@"
while IFS=' ' read -r _ _ _ _ point options more; do
  case $point in
  /proc | /proc/* | /dev | /dev/pts) continue ;;
  /sys | /sys/*)
    case $level:$uid:$more in
    user:*) continue ;;
    *:0:* | *'- cgroup'*) ;;
    *) continue ;;
    esac
    ;;
  esac
  case ,$options, in *,ro,*) continue ;; esac
  flags=
  for flag in nosuid nodev noexec noatime nodiratime relatime; do
    case ,$options, in *,"$flag",*) flags=$flags,$flag ;; esac
  done
  point=$(printf '%b.' "$point")
  point=\${point%.}
  mount -c -o "remount,bind,ro$flags" "$point" || ! mountpoint -q "$point"
done <<MOUNTS
$mounts
MOUNTS
keep r "$@"
if [ -n "$home" ]; then
  exec 7<"$home"
  layers=lowerdir=/proc/self/fd/7,upperdir=$sandbox/home-upper,workdir=$sandbox/home-work
  mount -t overlay overlay -o "$layers" "$home" 2>/dev/null || :
  exec 7<&-
fi
if [ "$uid" = 0 ]; then
  mount -t tmpfs -o mode=755,size=1m,nosuid,noexec tmpfs /dev
  for name in full null random tty urandom zero; do
    : >"/dev/$name"
    mount -c --bind "/proc/self/fd/8/$name" "/dev/$name"
  done
  mkdir /dev/pts /dev/shm
  ln -s pts/ptmx /dev/ptmx
  cp -P /proc/self/fd/8/fd /proc/self/fd/8/stdin /proc/self/fd/8/stdout /proc/self/fd/8/stderr /dev
  for name in acpi bus driver fs irq mtrr scsi sys sysrq-trigger; do
    [ ! -e "/proc/$name" ] || mount --bind -o ro,nosuid,nodev,noexec "/proc/$name" "/proc/$name"
  done
fi
[ "$level" = user ] || [ ! -d /dev/pts ] || mount -t devpts -o newinstance,ptmxmode=666,mode=600 devpts /dev/pts
for point in /tmp /var/tmp /dev/shm; do
  [ ! -d "$point" ] || mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$point"
done
number=0
while [ "$1" != -- ]; do
  number=$((number + 2))
  kept=$sandbox/keep/$number
  case $1 in
  w | r)
    if [ -d "$kept" ]; then
      mkdir -p "$2"
    else
      mkdir -p "\${2%/*}"
      [ -e "$2" ] || : >"$2"
    fi
    mount -n -c --move "$kept" "$2"
    ;;
  c)
    mkdir -p "$2"
    mount -c -t tmpfs -o mode=711,size=1m,nosuid,nodev tmpfs "$2"
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
[ ! -e "$sandbox/passwd" ] || mount -c --bind "$sandbox/passwd" /etc/passwd
. "$sandbox/environment"
exec 8<&- 9<&-
cd "$cwd"
${LIMITS}
case $method in
user-namespaces) "$unshare" --user --map-user="$uid" --map-group="$gid" -- "$setpriv" --no-new-privs -- "$@" ;;
*) "$setpriv" --reuid "$uid" --regid "$gid" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs -- "$@" ;;
esac
`;

/** Drops root's rights without namespaces: `sh -c SETPRIV sh <folder> <uid> <gid> <cwd> -- <command…>`. */
export const SETPRIV = `
set -eu
folder=$1 uid=$2 gid=$3 cwd=$4
shift 5
setpriv=$(command -v setpriv) prlimit=$(command -v prlimit || :)
cd "$cwd"
. "$folder/environment"
${LIMITS}
exec "$setpriv" --reuid "$uid" --regid "$gid" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs -- "$@"
`;

/** `sh -c KILL_USER_PROCESSES sh <uid>`. `kill -1` signals every process that the caller may signal, except itself. */
export const KILL_USER_PROCESSES = `exec setpriv --reuid "$1" --regid "$1" --clear-groups -- /bin/sh -c 'kill -s KILL -- -1' 2>/dev/null`;

/**
 * Tries what an agent could try, and prints a word for each thing that works:
 * `sh -c PROBE sh <loop's pid> <loop's start> <workspace> <home> [<folder of PATH>]…`. A process is the loop only if its start
 * time matches (field 22 of proc_pid_stat(5)): a PID namespace starts its own numbering.
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
for path in /proc/sys/kernel/core_pattern /proc/sysrq-trigger /sys/power/state /sys/kernel/uevent_helper; do
  [ ! -w "$path" ] || printf 'kernel %s\\n' "$path"
done
[ -x "$workspace" ] || echo no-workspace
[ -w "$workspace" ] || echo workspace-read-only
[ -z "$home" ] || [ -w "$home" ] || echo home-read-only
echo done
`;
