/** Words that turn what they are said of into its opposite, or into something still to come; an apostrophe is a blank. */
const DENIALS =
  "not|never|non|nearly|almost|hardly|barely|scarcely|partly|partially|mostly|half|cannot|unable|until|till|unless|if|whether|when|once|" +
  "yet|soon|later|will|would|should|shall|could|may|might|must|pending|todo|tbd|far from|fail(?:s|ed)? to|to (?:be|do|get|reach|say)|" +
  "(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n ?t";
/** These deny what they stand beside, and nothing behind a comma: "No errors left, DONE". */
const NARROW = "no|none|nothing|neither|nor|without|before";
/** What takes a word back that is already said. */
const RETRACTIONS = "not|never|nearly|almost|hardly|barely|partly|partially|mostly|half";

// Over `plainWords`, where blanks are all that a word can stand between: classes of letters would cost every start a millisecond.
const IN_SENTENCE = new RegExp(` (?:${DENIALS}) `);
const IN_CLAUSE = new RegExp(` (?:${DENIALS}|${NARROW}) `);
const AT_END = new RegExp(` (?:${DENIALS}|${NARROW}) [.!?;,: ]*$`);
const BROKEN_OFF = new RegExp(` (?:${DENIALS}) $`);
const AT_START = new RegExp(`^[.!?;,: ]*(?:(?:${RETRACTIONS}) |(?:no|false|0) (?:[.!?;,]|$))`);
const BEHIND = new RegExp(` (?:${DENIALS}|nowhere|except|apart|next|remains) `);
/** What a reader takes for "no" without a word: struck through, an open box, a programmer's "not", a cross. */
const CROSSED_BEFORE = /(?:[!¬]|(?:~~|\[ ?\]|[≠✗✘❌⛔🚫⏳])[\s*_"'`(]*)$/u;
const CROSSED_BEHIND = /^[\s:=*_"'`)]*(?:~~|[≠✗✘❌⛔🚫⏳])/u;

/**
 * Whether what stands around a word denies it, or asks for it. For sentences of people in English, on one line. It doubts more
 * than it must: a claim in other words costs an iteration, one that nobody made ends the work.
 */
export function isDenied(before: string, after: string): boolean {
  return (
    CROSSED_BEFORE.test(before) ||
    CROSSED_BEHIND.test(after) ||
    isQuestion(after) ||
    isDeniedBefore(plainWords(before)) ||
    isDeniedBehind(plainWords(after))
  );
}

/** Whether a line breaks off in a denial, so that the word on the next one goes on with its sentence. */
export function leavesDenied(line: string): boolean {
  return BROKEN_OFF.test(plainWords(line.slice(-LINE_END_CHARS)));
}

/** More than the longest denial, and what marks it up. */
const LINE_END_CHARS = 80;

function isDeniedBefore(text: string): boolean {
  const sentence = text.split(/[.!?;] /).at(-1) ?? "";
  const clause = sentence.split(/[,:] /).at(-1) ?? "";
  // Whatever stands between, a denial that ends just before is meant: "Not yet: DONE", "No. DONE".
  return IN_SENTENCE.test(` ${sentence} `) || IN_CLAUSE.test(` ${clause} `) || AT_END.test(text);
}

/** Whether the sentence that goes on with this asks; a question mark counts inside of a word, too. */
function isQuestion(after: string): boolean {
  const end = /[.!;](?: |$)/.exec(after);
  return /[?？؟]/.test(after.slice(0, end?.index));
}

function isDeniedBehind(text: string): boolean {
  const end = /[.!?;] /.exec(text);
  const sentence = end === null ? text : text.slice(0, end.index + 1);
  return BEHIND.test(` ${sentence} `) || AT_START.test(text);
}

/** As a reader takes them: small letters of one width, without accents; between two words a blank, and before and after each mark. */
function plainWords(text: string): string {
  const words = text
    .replace(/['’‘ʼ`´]/g, " ")
    .replace(/[^\p{L}\p{M}\p{N}.!?;,:]+/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.!?;,:]+/gu, " ")
    .replace(/[.!?;,:]+(?= |$)/g, " $& ")
    // Inside of a number or a name a mark ends no sentence; what stands behind it is a word all the same.
    .replace(/[.!?;,:]+(?=[\p{L}\p{N}])/gu, " ");
  return ` ${words} `.replace(/ +/g, " ");
}
