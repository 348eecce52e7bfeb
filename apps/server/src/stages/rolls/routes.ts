import { api } from '../../http/implement.ts';
import { absenceCounts, absencesPage, chooseAbsent, endAbsence, markAbsent } from './absence/absence.ts';
import { applicationsPage, decideApplication, withdrawApplication } from './applications/applications.ts';
import { cardCounts, cardsPage, issueMissing, reissueCard, withdrawCard } from './cards/cards.ts';
import { decideOnPair, doublesPage, lookForPairs, pairsPage } from './duplicates/duplicates.ts';
import { rollSummary } from './figures/summary.ts';
import { findForMembers, memberElectorate, membersPage, recordMember } from './members/members.ts';
import {
  announceMobileBoxes,
  decideMobileBox,
  requestMobileBox,
  requestsOverview,
  requestsPage,
  withdrawMobileBox,
} from './mobileBox/mobileBox.ts';
import { decideObjection, objectionsPage, raiseObjection } from './objections/objections.ts';
import {
  announceProxies,
  applyForProxy,
  decideProxy,
  foreseeProxy,
  proxiesOverview,
  proxiesPage,
  withdrawProxy,
} from './proxies/proxies.ts';
import { publicationLines, publicationOverview, publishRoll, verifyPublication } from './publication/publication.ts';
import { correctEntry, entriesPage, entryDetail, restoreEntry, strikeEntry } from './register/entries.ts';
import { enterPerson, judgePerson } from './register/register.ts';
import {
  chooseRepresentative,
  representativesOverview,
  representativesPage,
  stepDown,
} from './representatives/representatives.ts';

/** The API of the rolls. */
export const rollsRoutes = {
  register: {
    entries: api.rolls.register.entries.handler(({ input, context }) => entriesPage(context, input)),
    entry: api.rolls.register.entry.handler(({ input, context }) => entryDetail(context, input)),
    judge: api.rolls.register.judge.handler(({ input, context }) => judgePerson(context, input)),
    enter: api.rolls.register.enter.handler(({ input, context }) => enterPerson(context, input)),
    strike: api.rolls.register.strike.handler(({ input, context }) => strikeEntry(context, input)),
    restore: api.rolls.register.restore.handler(({ input, context }) => restoreEntry(context, input)),
    correct: api.rolls.register.correct.handler(({ input, context }) => correctEntry(context, input)),
    applications: api.rolls.register.applications.handler(({ input, context }) => applicationsPage(context, input)),
    decide: api.rolls.register.decide.handler(({ input, context }) => decideApplication(context, input)),
    withdraw: api.rolls.register.withdraw.handler(({ input, context }) => withdrawApplication(context, input)),
    summary: api.rolls.register.summary.handler(({ input, context }) => rollSummary(context, input)),
  },
  publication: {
    overview: api.rolls.publication.overview.handler(({ input, context }) => publicationOverview(context, input)),
    lines: api.rolls.publication.lines.handler(({ input, context }) => publicationLines(context, input)),
    verify: api.rolls.publication.verify.handler(({ input, context }) => verifyPublication(context, input)),
    publish: api.rolls.publication.publish.handler(({ input, context }) => publishRoll(context, input)),
  },
  objections: {
    page: api.rolls.objections.page.handler(({ input, context }) => objectionsPage(context, input)),
    raise: api.rolls.objections.raise.handler(({ input, context }) => raiseObjection(context, input)),
    decide: api.rolls.objections.decide.handler(({ input, context }) => decideObjection(context, input)),
  },
  duplicates: {
    pairs: api.rolls.duplicates.pairs.handler(({ input, context }) => pairsPage(context, input)),
    doubles: api.rolls.duplicates.doubles.handler(({ input, context }) => doublesPage(context, input)),
    find: api.rolls.duplicates.find.handler(({ input, context }) => lookForPairs(context, input)),
    decide: api.rolls.duplicates.decide.handler(({ input, context }) => decideOnPair(context, input)),
  },
  representatives: {
    page: api.rolls.representatives.page.handler(({ input, context }) => representativesPage(context, input)),
    overview: api.rolls.representatives.overview.handler(({ input, context }) =>
      representativesOverview(context, input),
    ),
    choose: api.rolls.representatives.choose.handler(({ input, context }) => chooseRepresentative(context, input)),
    end: api.rolls.representatives.end.handler(({ input, context }) => stepDown(context, input)),
  },
  absence: {
    page: api.rolls.absence.page.handler(({ input, context }) => absencesPage(context, input)),
    counts: api.rolls.absence.counts.handler(({ input, context }) => absenceCounts(context, input)),
    mark: api.rolls.absence.mark.handler(({ input, context }) => markAbsent(context, input)),
    choose: api.rolls.absence.choose.handler(({ input, context }) => chooseAbsent(context, input)),
    end: api.rolls.absence.end.handler(({ input, context }) => endAbsence(context, input)),
  },
  proxies: {
    page: api.rolls.proxies.page.handler(({ input, context }) => proxiesPage(context, input)),
    overview: api.rolls.proxies.overview.handler(({ input, context }) => proxiesOverview(context, input)),
    judge: api.rolls.proxies.judge.handler(({ input, context }) => foreseeProxy(context, input)),
    apply: api.rolls.proxies.apply.handler(({ input, context }) => applyForProxy(context, input)),
    decide: api.rolls.proxies.decide.handler(({ input, context }) => decideProxy(context, input)),
    withdraw: api.rolls.proxies.withdraw.handler(({ input, context }) => withdrawProxy(context, input)),
    announce: api.rolls.proxies.announce.handler(({ input, context }) => announceProxies(context, input)),
  },
  cards: {
    page: api.rolls.cards.page.handler(({ input, context }) => cardsPage(context, input)),
    counts: api.rolls.cards.counts.handler(({ input, context }) => cardCounts(context, input)),
    issue: api.rolls.cards.issue.handler(({ input, context }) => issueMissing(context, input)),
    reissue: api.rolls.cards.reissue.handler(({ input, context }) => reissueCard(context, input)),
    withdraw: api.rolls.cards.withdraw.handler(({ input, context }) => withdrawCard(context, input)),
  },
  mobileBox: {
    page: api.rolls.mobileBox.page.handler(({ input, context }) => requestsPage(context, input)),
    overview: api.rolls.mobileBox.overview.handler(({ input, context }) => requestsOverview(context, input)),
    request: api.rolls.mobileBox.request.handler(({ input, context }) => requestMobileBox(context, input)),
    decide: api.rolls.mobileBox.decide.handler(({ input, context }) => decideMobileBox(context, input)),
    withdraw: api.rolls.mobileBox.withdraw.handler(({ input, context }) => withdrawMobileBox(context, input)),
    announce: api.rolls.mobileBox.announce.handler(({ input, context }) => announceMobileBoxes(context, input)),
  },
  members: {
    page: api.rolls.members.page.handler(({ input, context }) => membersPage(context, input)),
    electorate: api.rolls.members.electorate.handler(({ input, context }) => memberElectorate(context, input)),
    find: api.rolls.members.find.handler(({ input, context }) => findForMembers(context, input)),
    record: api.rolls.members.record.handler(({ input, context }) => recordMember(context, input)),
  },
};
