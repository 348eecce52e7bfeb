import { api } from '../../http/implement.ts';
import { checkIn } from './checkIn/checkIn.ts';
import { conflictsPage, decideOnConflict } from './checkIn/conflicts.ts';
import { deskRoll } from './checkIn/deskRoll.ts';
import { votingDay } from './day/day.ts';
import { recordIncident } from './incidents/incidents.ts';
import { recordBallots, recordPrinted } from './ledger/ledger.ts';
import { messagesOfPoll, sendProgress } from './messages/messages.ts';
import { closeVoting, openVoting } from './opening/opening.ts';
import { bringBox, closePlace, namePlace, openPlace, removePlace } from './places/places.ts';

/** The API of the day of the vote. */
export const votingRoutes = {
  day: api.voting.day.handler(({ input, context }) => votingDay(context, input)),
  places: {
    name: api.voting.places.name.handler(({ input, context }) => namePlace(context, input)),
    remove: api.voting.places.remove.handler(({ input, context }) => removePlace(context, input)),
    open: api.voting.places.open.handler(({ input, context }) => openPlace(context, input)),
    close: api.voting.places.close.handler(({ input, context }) => closePlace(context, input)),
    bring: api.voting.places.bring.handler(({ input, context }) => bringBox(context, input)),
  },
  life: {
    open: api.voting.life.open.handler(({ input, context }) => openVoting(context, input)),
    close: api.voting.life.close.handler(({ input, context }) => closeVoting(context, input)),
  },
  desk: {
    roll: api.voting.desk.roll.handler(({ input, context }) => deskRoll(context, input)),
    checkIn: api.voting.desk.checkIn.handler(({ input, context }) => checkIn(context, input)),
    conflicts: api.voting.desk.conflicts.handler(({ input, context }) => conflictsPage(context, input)),
    decide: api.voting.desk.decide.handler(({ input, context }) => decideOnConflict(context, input)),
  },
  ledger: {
    record: api.voting.ledger.record.handler(({ input, context }) => recordBallots(context, input)),
    print: api.voting.ledger.print.handler(({ input, context }) => recordPrinted(context, input)),
  },
  messages: {
    list: api.voting.messages.list.handler(({ input, context }) => messagesOfPoll(context, input)),
    send: api.voting.messages.send.handler(({ input, context }) => sendProgress(context, input)),
  },
  incidents: {
    record: api.voting.incidents.record.handler(({ input, context }) => recordIncident(context, input)),
  },
};
