# Configures every program that git can run for a repository. Each one records that git ran it.
trap_at() { printf '#!/bin/sh\necho "$*" >> @OUTSIDE@/%s\n%s\nexit 0\n' "$2" "$3" > "$1" && chmod +x "$1"; }
mkdir -p .git/traps .git/hooks
put_trap() { trap_at "$PWD/.git/traps/$1" "$1" "$2"; }
for hook in pre-commit commit-msg post-commit pre-push reference-transaction post-index-change; do trap_at .git/hooks/$hook hook-$hook; done
put_trap fsmonitor; git config core.fsmonitor "$PWD/.git/traps/fsmonitor"
put_trap clean cat; git config filter.x.clean "$PWD/.git/traps/clean"
# Sends an invalid answer: exiting without one sometimes ends `git add`.
put_trap process 'printf "0009oops\\n"; cat > /dev/null'; git config filter.y.process "$PWD/.git/traps/process"
put_trap textconv 'cat "$1"'; git config diff.x.textconv "$PWD/.git/traps/textconv"
put_trap diff; git config diff.z.command "$PWD/.git/traps/diff"
put_trap sign 'cat > /dev/null; echo "[GNUPG:] SIG_CREATED x" >&2; echo "-----BEGIN PGP SIGNATURE-----"'
git config gpg.program "$PWD/.git/traps/sign"; git config commit.gpgSign true
mkdir -p .git/info; printf '*.x filter=x diff=x\n*.y filter=y\n*.z diff=z\n' > .git/info/attributes
echo x > trapped.x; echo y > trapped.y; echo z > trapped.z
