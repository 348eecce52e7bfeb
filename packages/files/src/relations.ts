import { attribute, type XmlHandler } from './xml.ts';

/** What one part of an office package says of another. */
export interface Relation {
  /** The last word of its type, for instance `worksheet`. */
  readonly kind: string;
  /** The whole type: strict packages name other addresses than usual ones. */
  readonly type: string;
  /** The other part's name inside the archive. */
  readonly path: string;
}

/** Gathers the relations of a part that lies in `folder` (ending in a slash, or empty) by their ids. */
export function relationHandler(folder: string, relations: Map<string, Relation>): XmlHandler {
  return {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const id = attribute(attributes, 'Id');
      const target = attribute(attributes, 'Target');
      if (id === null || target === null) return;
      const path = target.startsWith('/') ? target.slice(1) : resolve(folder, target);
      const type = attribute(attributes, 'Type') ?? '';
      relations.set(id, { kind: type.split('/').at(-1) ?? '', type, path });
    },
    close() {},
    text() {},
  };
}

/** The name of the part that holds the relations of the part `name`; of the package itself when `name` is empty. */
export function relationsPartOf(name: string): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

function resolve(folder: string, target: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
