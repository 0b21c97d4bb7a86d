# Configures programs of the agent in the global git configuration.
trap_at() { printf '#!/bin/sh\necho "$0 $*" >> @OUTSIDE@/%s\nexit 0\n' "$2" > "$1" && chmod +x "$1"; } 2> /dev/null
trap_at @OUTSIDE@/monitor ran-from-home
git config --global core.fsmonitor @OUTSIDE@/monitor 2> /dev/null
git config --global core.hooksPath @OUTSIDE@/hooks 2> /dev/null
mkdir -p @OUTSIDE@/hooks 2> /dev/null
for hook in pre-commit pre-push post-commit reference-transaction post-index-change; do trap_at @OUTSIDE@/hooks/$hook ran-from-home; done
echo x > tampered.txt
echo '{"summary":"s","next_goal":"g","completed":false,"stop":false,"reason":"","evidence":""}'
