# Replaces the programs that the action runs next, and its post step.
trap_at() { printf '#!/bin/sh\necho "$0 $*" >> @OUTSIDE@/%s\nexit 0\n' "$2" > "$1" && chmod +x "$1"; } 2> /dev/null
for program in git tar node sh zstd gzip sudo; do trap_at "@OUTSIDE@/bin/$program" ran-from-path; done
for post in @OUTSIDE@/action/post.js @OUTSIDE@/action/dist/post.js; do
  [ -e $post ] && echo 'import { writeFileSync } from "node:fs"; writeFileSync("@OUTSIDE@/ran-from-action", "");' > $post
done 2> /dev/null
echo x > tampered.txt
echo '{"summary":"s","next_goal":"g","completed":false,"stop":false,"reason":"","evidence":""}'
