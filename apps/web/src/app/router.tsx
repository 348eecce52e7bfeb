import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { LoadingState } from '../components/states.tsx';
import { calendarSearch } from '../law/calendar/address.ts';
import { NotFound, PageFailed } from './NotFound.tsx';
import { RoundLayout } from './RoundLayout.tsx';
import { Shell } from './Shell.tsx';
import { SignIn } from './SignIn.tsx';
import { choiceOf, loose, pageOf, parseSearch, stringifySearch, textOf } from './searchParams.ts';
import { sessionToken } from './session.ts';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search) => loose({ next: textOf(search, 'next') }),
  component: SignIn,
});

/** Open without sign-in where the operator allows it; the page itself asks. */
const check = createRoute({
  getParentRoute: () => rootRoute,
  path: '/check',
  component: lazyRouteComponent(() => import('../stages/reporting/check/CheckPage.tsx'), 'CheckPage'),
});

const inside = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  component: Shell,
  beforeLoad: ({ location }) => {
    if (sessionToken() === null)
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
  },
});

const rounds = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../stages/programme/Rounds.tsx'), 'Rounds'),
});

/** The rooms of the law need no round: what they show is in the package of rules itself. */
const lawRules = createRoute({
  getParentRoute: () => inside,
  path: '/law',
  validateSearch: (search) =>
    loose({
      set: textOf(search, 'set'),
      beside: textOf(search, 'beside'),
      different: textOf(search, 'different'),
      search: textOf(search, 'search'),
      rule: textOf(search, 'rule'),
    }),
  component: lazyRouteComponent(() => import('../law/rules/RulesPage.tsx'), 'RulesPage'),
});

const lawCalendar = createRoute({
  getParentRoute: () => inside,
  path: '/law/calendar',
  validateSearch: (search) => loose(calendarSearch(search)),
  component: lazyRouteComponent(() => import('../law/calendar/CalendarPage.tsx'), 'CalendarPage'),
});

const lawBench = createRoute({
  getParentRoute: () => inside,
  path: '/law/bench',
  component: lazyRouteComponent(() => import('../law/bench/BenchPage.tsx'), 'BenchPage'),
});

/** Any page of a round can open the drawer of a figure over itself; the address says which. */
const round = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$roundId',
  validateSearch: (search) => loose({ figure: textOf(search, 'figure'), figureUnit: textOf(search, 'figureUnit') }),
  component: RoundLayout,
});

const overview = createRoute({
  getParentRoute: () => round,
  path: '/',
  component: lazyRouteComponent(() => import('../stages/programme/Overview.tsx'), 'Overview'),
});

const units = createRoute({
  getParentRoute: () => round,
  path: '/units',
  component: lazyRouteComponent(() => import('../stages/registry/Units.tsx'), 'Units'),
});

const unit = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId',
  component: lazyRouteComponent(() => import('../stages/registry/Unit.tsx'), 'Unit'),
});

const unitSteps = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/steps',
  component: lazyRouteComponent(() => import('../stages/programme/steps/StepsPage.tsx'), 'StepsPage'),
});

const committee = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/committee',
  component: lazyRouteComponent(() => import('../stages/committees/CommitteePage.tsx'), 'CommitteePage'),
});

const nominations = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/nominations',
  component: lazyRouteComponent(() => import('../stages/nominations/NominationsPage.tsx'), 'NominationsPage'),
});

const recommendationForm = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/nominations/form',
  component: lazyRouteComponent(() => import('../stages/nominations/RecommendationForm.tsx'), 'RecommendationForm'),
});

const poll = createRoute({
  getParentRoute: () => round,
  path: '/polls/$pollId',
  validateSearch: (search) => loose({ person: textOf(search, 'person') }),
  component: lazyRouteComponent(() => import('../stages/results/Poll.tsx'), 'Poll'),
});

const count = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/polls/$pollId/count',
  component: lazyRouteComponent(() => import('../stages/counting/Count.tsx'), 'Count'),
});

const countSheet = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/polls/$pollId/count/sheets/$sheetId',
  component: lazyRouteComponent(() => import('../stages/counting/Sheet.tsx'), 'Sheet'),
});

const openCount = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/polls/$pollId/count/sheets/$sheetId/call',
  component: lazyRouteComponent(() => import('../stages/counting/OpenCount.tsx'), 'OpenCount'),
});

const officers = createRoute({
  getParentRoute: () => round,
  path: '/officers',
  validateSearch: (search) => loose({ page: pageOf(search) }),
  component: lazyRouteComponent(() => import('../stages/results/Officers.tsx'), 'Officers'),
});

const vote = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/vote/$pollId',
  component: lazyRouteComponent(() => import('../stages/voting/Vote.tsx'), 'Vote'),
});

const checkInDesk = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/vote/$pollId/desk',
  component: lazyRouteComponent(() => import('../stages/voting/CheckInDesk.tsx'), 'CheckInDesk'),
});

const people = createRoute({
  getParentRoute: () => round,
  path: '/people',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      unitId: textOf(search, 'unitId'),
      holding: choiceOf(search, 'holding', ['present', 'past', 'candidate', 'any']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/registry/People.tsx'), 'People'),
});

const person = createRoute({
  getParentRoute: () => round,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../stages/registry/Person.tsx'), 'Person'),
});

const voters = createRoute({
  getParentRoute: () => round,
  path: '/voters',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      unitId: textOf(search, 'unitId'),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/Voters.tsx'), 'Voters'),
});

const roll = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      state: choiceOf(search, 'state', ['onRoll', 'struck', 'any']),
      group: textOf(search, 'group'),
      entry: textOf(search, 'entry'),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/Roll.tsx'), 'Roll'),
});

const rollDesk = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/desk',
  component: lazyRouteComponent(() => import('../stages/rolls/Desk.tsx'), 'Desk'),
});

const rollApplications = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/applications',
  validateSearch: (search) =>
    loose({
      state: choiceOf(search, 'state', ['open', 'entered', 'refused', 'withdrawn']),
      day: textOf(search, 'day'),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/Applications.tsx'), 'Applications'),
});

const rollPublications = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/publications',
  component: lazyRouteComponent(() => import('../stages/rolls/Publication.tsx'), 'Publication'),
});

const rollList = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/publications/$number',
  component: lazyRouteComponent(() => import('../stages/rolls/RedList.tsx'), 'RedList'),
});

const rollObjections = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/objections',
  validateSearch: (search) => loose({ state: choiceOf(search, 'state', ['open', 'decided']), page: pageOf(search) }),
  component: lazyRouteComponent(() => import('../stages/rolls/Objections.tsx'), 'Objections'),
});

const rollRepresentatives = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/representatives',
  validateSearch: (search) =>
    loose({
      kind: choiceOf(search, 'kind', ['household', 'villagers', 'residents']),
      group: textOf(search, 'group'),
      state: choiceOf(search, 'state', ['inOffice', 'ended', 'any']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/representatives/Representatives.tsx'), 'Representatives'),
});

const rollRoster = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/representatives/roster',
  validateSearch: (search) => loose({ kind: choiceOf(search, 'kind', ['household', 'villagers', 'residents']) }),
  component: lazyRouteComponent(() => import('../stages/rolls/representatives/Roster.tsx'), 'Roster'),
});

const REQUEST_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const;

const rollAbsences = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/absences',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      state: choiceOf(search, 'state', ['ended', 'any']),
      choice: choiceOf(search, 'choice', ['unasked', 'return', 'proxy', 'mobileBox', 'none']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/absence/Absences.tsx'), 'Absences'),
});

const rollAbsenceList = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/absences/list',
  component: lazyRouteComponent(() => import('../stages/rolls/posted/AbsenceList.tsx'), 'AbsenceList'),
});

const rollProxies = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/proxies',
  validateSearch: (search) =>
    loose({
      state: choiceOf(search, 'state', REQUEST_STATES),
      voter: textOf(search, 'voter'),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/proxies/Proxies.tsx'), 'Proxies'),
});

const rollProxyList = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/proxies/list',
  component: lazyRouteComponent(() => import('../stages/rolls/posted/ProxyList.tsx'), 'ProxyList'),
});

const rollMobileBoxes = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/mobile-box',
  validateSearch: (search) =>
    loose({
      state: choiceOf(search, 'state', REQUEST_STATES),
      group: textOf(search, 'group'),
      voter: textOf(search, 'voter'),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/mobileBox/MobileBoxes.tsx'), 'MobileBoxes'),
});

const rollBoxList = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/mobile-box/list',
  component: lazyRouteComponent(() => import('../stages/rolls/posted/BoxList.tsx'), 'BoxList'),
});

const rollCards = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/cards',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      group: textOf(search, 'group'),
      kind: choiceOf(search, 'kind', ['voter', 'proxy']),
      state: choiceOf(search, 'state', ['inHand', 'ended', 'any']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/cards/Cards.tsx'), 'Cards'),
});

const rollCardSheets = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/cards/print',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      group: textOf(search, 'group'),
      kind: choiceOf(search, 'kind', ['voter', 'proxy']),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/cards/PrintCards.tsx'), 'PrintCards'),
});

const rollMembers = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/members',
  validateSearch: (search) =>
    loose({
      search: textOf(search, 'search'),
      state: choiceOf(search, 'state', ['counted', 'notCounted', 'incomplete', 'any']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/rolls/members/Members.tsx'), 'Members'),
});

const duplicates = createRoute({
  getParentRoute: () => round,
  path: '/duplicates',
  validateSearch: (search) => loose({ state: choiceOf(search, 'state', ['decided', 'any']), page: pageOf(search) }),
  component: lazyRouteComponent(() => import('../stages/rolls/Duplicates.tsx'), 'Duplicates'),
});

const figures = createRoute({
  getParentRoute: () => round,
  path: '/figures',
  validateSearch: (search) => loose({ unitId: textOf(search, 'unitId') }),
  component: lazyRouteComponent(() => import('../stages/reporting/Figures.tsx'), 'Figures'),
});

const figure = createRoute({
  getParentRoute: () => round,
  path: '/figures/$measure',
  validateSearch: (search) =>
    loose({
      unitId: textOf(search, 'unitId'),
      search: textOf(search, 'search'),
      part: choiceOf(search, 'part', ['numerator', 'denominator']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/reporting/FigurePage.tsx'), 'FigurePage'),
});

const report = createRoute({
  getParentRoute: () => round,
  path: '/report',
  validateSearch: (search) =>
    loose({
      outline: choiceOf(search, 'outline', ['township', 'community', 'village']),
      highlight: textOf(search, 'highlight'),
      paragraph: textOf(search, 'paragraph'),
    }),
  component: lazyRouteComponent(() => import('../stages/reporting/Report.tsx'), 'Report'),
});

const roundCheck = createRoute({
  getParentRoute: () => round,
  path: '/check',
  validateSearch: (search) => loose({ outline: choiceOf(search, 'outline', ['township', 'community', 'village']) }),
  component: lazyRouteComponent(() => import('../stages/reporting/check/RoundCheck.tsx'), 'RoundCheck'),
});

const roundCalendar = createRoute({
  getParentRoute: () => round,
  path: '/calendar',
  validateSearch: (search) =>
    loose({
      unitId: textOf(search, 'unitId'),
      body: choiceOf(search, 'body', [
        'villagersCommittee',
        'residentsCommittee',
        'partyOrganisation',
        'partyCommittee',
      ]),
      step: textOf(search, 'step'),
      weight: choiceOf(search, 'weight', ['breach', 'check', 'unrecorded']),
      page: pageOf(search),
    }),
  component: lazyRouteComponent(() => import('../stages/programme/calendar/RoundCalendar.tsx'), 'RoundCalendar'),
});

const journal = createRoute({
  getParentRoute: () => round,
  path: '/journal',
  validateSearch: (search) => loose({ unitId: textOf(search, 'unitId'), page: pageOf(search) }),
  component: lazyRouteComponent(() => import('../journal/Journal.tsx'), 'Journal'),
});

const imports = createRoute({
  getParentRoute: () => round,
  path: '/import',
  validateSearch: (search) => loose({ kind: textOf(search, 'kind') }),
  component: lazyRouteComponent(() => import('../imports/Import.tsx'), 'Import'),
});

const rollImport = createRoute({
  getParentRoute: () => round,
  path: '/units/$unitId/roll/import',
  component: lazyRouteComponent(() => import('../imports/RollImport.tsx'), 'RollImport'),
});

const routeTree = rootRoute.addChildren([
  signIn,
  check,
  inside.addChildren([
    rounds,
    lawRules,
    lawCalendar,
    lawBench,
    round.addChildren([
      overview,
      units,
      unit,
      unitSteps,
      committee,
      nominations,
      recommendationForm,
      poll,
      count,
      countSheet,
      openCount,
      officers,
      vote,
      checkInDesk,
      people,
      person,
      voters,
      roll,
      rollDesk,
      rollApplications,
      rollPublications,
      rollList,
      rollObjections,
      rollRepresentatives,
      rollRoster,
      rollAbsences,
      rollAbsenceList,
      rollProxies,
      rollProxyList,
      rollMobileBoxes,
      rollBoxList,
      rollCards,
      rollCardSheets,
      rollMembers,
      duplicates,
      figures,
      figure,
      report,
      roundCheck,
      roundCalendar,
      journal,
      imports,
      rollImport,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** The drawer of a figure was opened from the page before, so closing it means going back. */
    drawer?: boolean;
  }
}
