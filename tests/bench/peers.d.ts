/** As much as is used here of packages that are installed only where the bench runs. */

declare module "harper.js" {
  export class LocalLinter {
    constructor(init: { binary: unknown });
    lint(text: string, options: { language: "plaintext" }): Promise<unknown[]>;
  }
}

declare module "harper.js/binary" {
  export const binary: unknown;
}

declare module "write-good" {
  export default function writeGood(text: string): unknown[];
}

declare module "alex" {
  export function text(text: string): { messages: unknown[] };
}
