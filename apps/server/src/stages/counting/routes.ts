import { api } from '../../http/implement.ts';
import { calledVotes, callVotes } from './called/called.ts';
import { countOverview } from './count/overview.ts';
import { amendSheet, explainFinding, reopenCount, sealCount } from './count/seal.ts';
import { addSheet, nameWriteIn, startCount } from './count/start.ts';
import { doubtKinds, ruleOnDoubtful, setAside } from './doubtful/doubtful.ts';
import { correctSheet, discardSheet, enterSheet } from './sheets/enter.ts';
import { sheetDetail } from './sheets/sheet.ts';

/** The counting's part of the API. */
export const countingRoutes = {
  overview: api.counting.overview.handler(({ input, context }) => countOverview(context, input)),
  sheet: api.counting.sheet.handler(({ input, context }) => sheetDetail(context, input)),
  start: api.counting.start.handler(({ input, context }) => startCount(context, input)),
  addSheet: api.counting.addSheet.handler(({ input, context }) => addSheet(context, input)),
  nameWriteIn: api.counting.nameWriteIn.handler(({ input, context }) => nameWriteIn(context, input)),
  enter: api.counting.enter.handler(({ input, context }) => enterSheet(context, input)),
  correct: api.counting.correct.handler(({ input, context }) => correctSheet(context, input)),
  discard: api.counting.discard.handler(({ input, context }) => discardSheet(context, input)),
  amend: api.counting.amend.handler(({ input, context }) => amendSheet(context, input)),
  explain: api.counting.explain.handler(({ input, context }) => explainFinding(context, input)),
  setAside: api.counting.setAside.handler(({ input, context }) => setAside(context, input)),
  rule: api.counting.rule.handler(({ input, context }) => ruleOnDoubtful(context, input)),
  strokes: api.counting.strokes.handler(({ input, context }) => calledVotes(context, input)),
  call: api.counting.call.handler(({ input, context }) => callVotes(context, input)),
  doubtKinds: api.counting.doubtKinds.handler(({ input, context }) => doubtKinds(context, input)),
  seal: api.counting.seal.handler(({ input, context }) => sealCount(context, input)),
  reopen: api.counting.reopen.handler(({ input, context }) => reopenCount(context, input)),
};
