/**
 * JSON schemas of the final messages, in the subset that OpenAI's strict mode accepts: every property is required, no others are
 * allowed, and an optional one is a union with null. Codex sends a schema as it is, and validates neither it nor the reply.
 */
type Schema = Readonly<Record<string, unknown>>;

export const HANDOFF_SCHEMA: Schema = objectOf({
  summary: text("What this iteration did and found out, in one to three sentences; no plans."),
  next_goal: text(
    "The one next thing to do, concrete enough to start at once: name the file, test, command or behaviour, and how to check that it is done. " +
      'Never "continue", "next step" or "TBD". At most 4000 characters. Empty if completed is true; may be empty if stop is true.',
  ),
  next_focus: optionalText("The topic of the next goal, such as a module, in two to six words."),
  completed: { type: "boolean", description: "True only if the whole task is done and you verified it; false otherwise." },
  stop: { type: "boolean", description: "True only if a person must act before the work can continue; say why in reason." },
  reason: optionalText("Why the task is completed, the work must stop, or this goal comes next."),
  evidence: optionalText("What shows that it works: the commands that you ran and their results, paths of files."),
});

export const PLANNER_SCHEMA: Schema = objectOf({
  objective: text("The objective of this iteration, in one sentence."),
  execution_prompt: text("The instructions for the executor, complete without other context: steps, files and checks."),
  done_if: text("How the reviewer can check that the objective is reached: a command and its result, or a fact about a file."),
  stop: { type: "boolean", description: "True only if there is nothing sensible to do now; say why in rationale." },
  rationale: optionalText("Why this objective comes now."),
});

export const REVIEWER_SCHEMA: Schema = objectOf({
  continue: {
    type: "boolean",
    description: "False only if you agree that the whole task is done, or if nothing useful can be done now.",
  },
  confidence: { type: "number", description: "How sure you are of this review, from 0 to 1." },
  next_focus: text("The one next thing to do, concrete: the file, test or behaviour to work on. It becomes the next goal."),
  reason: text("What is done, what is missing, and what you looked at."),
});

function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function text(description: string): Schema {
  return { type: "string", description };
}

function optionalText(description: string): Schema {
  return { type: ["string", "null"], description };
}
