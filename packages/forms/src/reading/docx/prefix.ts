const WORD_NAMESPACE =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
/** The root element names its prefixes within its first characters. */
const ROOT_WITHIN = 65_536;

/** What stands before the names of Word's own elements in a part, the colon included: `w:` in most files. */
export function wordPrefix(xml: string): string {
  const found = WORD_NAMESPACE.exec(xml.slice(0, ROOT_WITHIN));
  if (!found) return 'w:';
  return found[1] === undefined ? '' : `${found[1]}:`;
}
