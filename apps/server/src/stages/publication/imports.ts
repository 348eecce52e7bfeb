import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { inUnit, text } from '../../imports/session.ts';

const notices = tableLoader('notices', 'public_notice', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && { ...base, matter: text(row, 'matter'), published_on: text(row, 'publishedOn'), place: text(row, 'place') }
  );
});

export const publicationLoaders: Readonly<Record<string, LoaderFactory>> = { notices };
