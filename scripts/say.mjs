/** One line of progress or trouble, Chinese first. Always on standard error: standard output belongs to the command. */
export function say(zh, en) {
  process.stderr.write(`${zh} / ${en}\n`);
}

/** A failure the user can mend: it ends the command with its words and no stack. */
export class Trouble extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
  }
}

/** Runs a command's body; trouble is printed and ends it with exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
