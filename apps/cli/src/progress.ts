const WIDTH = 24;

/** A progress bar on one line of a terminal; plain lines at each tenth where there is none. */
export function progressLine(out: NodeJS.WriteStream = process.stdout) {
  let shown = '';
  let tenth = -1;
  return {
    show(label: string, done: number, total: number): void {
      const part = total === 0 ? 1 : Math.min(1, done / total);
      if (!out.isTTY) {
        const now = Math.floor(part * 10);
        if (now !== tenth) out.write(`${label} ${now * 10}% (${done}/${total})\n`);
        tenth = now;
        return;
      }
      const filled = Math.round(part * WIDTH);
      const line = `${label} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.floor(part * 100)}%`;
      if (line === shown) return;
      shown = line;
      out.write(`\r\x1b[2K${line}`);
    },
    end(): void {
      if (out.isTTY && shown !== '') out.write('\n');
      shown = '';
    },
  };
}
