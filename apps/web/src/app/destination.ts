/** Where to go after signing in: the page that was asked for, never another site. */
export function destination(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}
