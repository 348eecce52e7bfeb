/** Which of the runs of complex fields (`w:fldChar`) are code and which are the result that is seen. */
export interface Fields {
  readonly mark: (type: string | null) => void;
  readonly isCode: () => boolean;
}

/** `isIgnored`: for documents whose fields are never closed; without it everything after one would be code. */
export function fieldTracker(isIgnored: boolean): Fields {
  const codes: boolean[] = [];
  let depth = 0;
  const pop = (): void => {
    if (codes.pop()) depth -= 1;
  };
  return {
    mark(type) {
      if (isIgnored) return;
      if (type === 'begin') {
        codes.push(true);
        depth += 1;
      } else if (type === 'end') pop();
      else if (type === 'separate' && codes.length > 0) {
        pop();
        codes.push(false);
      }
    },
    isCode: () => depth > 0,
  };
}
