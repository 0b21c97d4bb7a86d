// Prints every workflow command that a runner understands.
const commands = [
  "::set-output name=pwned::yes",
  "::save-state name=pwned::yes",
  "::add-mask::precious",
  "::error file=plan.md,line=1::pwned error",
  "::warning title=x::pwned warning",
  "::notice::pwned notice",
  "\t  ::ERROR::pwned in capitals",
  "text ##[error]pwned in brackets",
  "text ##[set-output name=pwned2;]yes",
  "text\r::error::pwned after a return",
  "::set-output name=pwned3::a%0Ab",
  "\u001b[2J\u001b[Hpwned screen",
  "\u001b]0;pwned title\u0007",
];
process.stdout.write(`${commands.join("\n")}\n`);
process.stderr.write("::set-output name=pwned4::yes\n::error::pwned on the error stream\n");
process.stdout.write("precious words\n");
console.log(JSON.stringify({ summary: "s", next_goal: "precious goal", completed: false, stop: false, reason: "", evidence: "" }));
// Printed last, because the runner ignores every command after it.
setTimeout(() => process.stdout.write("::stop-commands::pwned\n"), 2_000);
