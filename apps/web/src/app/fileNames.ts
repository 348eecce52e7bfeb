/** The name of the file as the server gave it (RFC 6266, both forms), or `fallback`. */
export function nameInHeader(disposition: string | null, fallback: string): string {
  const extended = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(disposition ?? '')?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      return fallback;
    }
  }
  return /filename="?([^";]+)"?/.exec(disposition ?? '')?.[1] ?? fallback;
}
