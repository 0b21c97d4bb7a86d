/** `usage`: the user's input, configuration or set-up is wrong. `machine`: the machine, the network or a server failed. */
export type ErrorKind = "usage" | "machine";

/** Each on one line. The message says what happened; the remedy says what to do, and may end in a line to paste. */
export type UserErrorText = { readonly message: string; readonly remedy: string };

export type Row<Context> = { readonly kind: ErrorKind; readonly text: (context: Context) => UserErrorText };
export type Strings<Name extends string> = { readonly [Key in Name]: string };

export function usage<Context>(text: Row<Context>["text"]): Row<Context> {
  return { kind: "usage", text };
}

export function machine<Context>(text: Row<Context>["text"]): Row<Context> {
  return { kind: "machine", text };
}
