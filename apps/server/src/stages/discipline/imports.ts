import { randomUUID } from 'node:crypto';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { integer, inUnit, text } from '../../imports/session.ts';

const disciplineActivities = tableLoader('disciplineActivities', 'discipline_activity', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      activity_id: randomUUID(),
      activity: text(row, 'activity'),
      held_on: text(row, 'heldOn'),
      participants: integer(row, 'participants'),
      evidence: text(row, 'evidence'),
    }
  );
});

const pledges = tableLoader(
  'pledges',
  'pledge',
  (session, row, people) => {
    const base = inUnit(session, row);
    const personId = session.person(row, people);
    if (base === null || personId === null) return null;
    return {
      ...base,
      pledge_id: randomUUID(),
      layer: text(row, 'layer'),
      person_id: personId,
      pledged_on: text(row, 'pledgedOn'),
    };
  },
  { people: true },
);

export const disciplineLoaders: Readonly<Record<string, LoaderFactory>> = { disciplineActivities, pledges };
