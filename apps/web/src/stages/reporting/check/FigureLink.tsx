import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly measure: string;
  /** Position in the list of figures, where the link stands in the text. */
  readonly figure?: number | null;
  readonly className: string;
  readonly children: ReactNode;
}

/** A measure of the round: opens its drawer over the page. */
export function FigureLink({ measure, figure = null, className, children }: Props) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, figure: measure, figureUnit: undefined })}
      state={(before) => ({ ...before, drawer: true })}
      resetScroll={false}
      className={className}
      aria-haspopup="dialog"
      data-opens=""
      {...(figure === null ? {} : { 'data-figure': figure })}
    >
      {children}
    </Link>
  );
}
