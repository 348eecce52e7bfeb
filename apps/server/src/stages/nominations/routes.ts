import { api } from '../../http/implement.ts';
import { closeNomination } from './close.ts';
import { fixList, meetVoters, publishList } from './fix.ts';
import { receiveForm } from './forms.ts';
import { askReview, choosePost, declare, giveOpinion, publicise, withdraw } from './listing.ts';
import { openNomination, settleName, tallySheet } from './naming.ts';
import { nominationsPage } from './page.ts';
import { preparePreliminary } from './preliminary.ts';

/** The nominations' part of the API. */
export const nominationsRoutes = {
  page: api.nominations.page.handler(({ input, context }) => nominationsPage(context, input)),
  open: api.nominations.open.handler(({ input, context }) => openNomination(context, input)),
  tally: api.nominations.tally.handler(({ input, context }) => tallySheet(context, input)),
  settle: api.nominations.settle.handler(({ input, context }) => settleName(context, input)),
  receiveForm: api.nominations.receiveForm.handler(({ input, context }) => receiveForm(context, input)),
  close: api.nominations.close.handler(({ input, context }) => closeNomination(context, input)),
  choosePost: api.nominations.choosePost.handler(({ input, context }) => choosePost(context, input)),
  declare: api.nominations.declare.handler(({ input, context }) => declare(context, input)),
  askReview: api.nominations.askReview.handler(({ input, context }) => askReview(context, input)),
  giveOpinion: api.nominations.giveOpinion.handler(({ input, context }) => giveOpinion(context, input)),
  publicise: api.nominations.publicise.handler(({ input, context }) => publicise(context, input)),
  withdraw: api.nominations.withdraw.handler(({ input, context }) => withdraw(context, input)),
  preparePreliminary: api.nominations.preparePreliminary.handler(({ input, context }) =>
    preparePreliminary(context, input),
  ),
  fix: api.nominations.fix.handler(({ input, context }) => fixList(context, input)),
  publish: api.nominations.publish.handler(({ input, context }) => publishList(context, input)),
  meet: api.nominations.meet.handler(({ input, context }) => meetVoters(context, input)),
};
