import { randomUUID } from 'node:crypto';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { integer, inUnit, text } from '../../imports/session.ts';

const publicity = tableLoader('publicity', 'publicity_item', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      item_id: randomUUID(),
      channel: text(row, 'channel'),
      title: text(row, 'title'),
      quantity: integer(row, 'quantity'),
      published_on: text(row, 'publishedOn'),
    }
  );
});

const handbooks = tableLoader('handbooks', 'handbook_issue', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && { ...base, title: text(row, 'title'), copies: integer(row, 'copies'), issued_on: text(row, 'issuedOn') }
  );
});

const trainings = tableLoader('trainings', 'training', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      training_id: randomUUID(),
      layer: text(row, 'layer'),
      title: text(row, 'title'),
      trainees: text(row, 'trainees'),
      attended: integer(row, 'attended'),
      held_on: text(row, 'heldOn'),
    }
  );
});

export const outreachLoaders: Readonly<Record<string, LoaderFactory>> = { publicity, handbooks, trainings };
