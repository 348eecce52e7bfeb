import { api } from '../../http/implement.ts';
import { leaveCommittee, recordAttendance, refillCommittee } from './changes.ts';
import { formCommittee, publishCommittee } from './forming.ts';
import { declareKin, removeKin } from './kin.ts';
import { committeesOverview, peopleOfUnit } from './overview.ts';
import { nameStaff, publishStaff } from './staff.ts';

/** The committees' part of the API. */
export const committeesRoutes = {
  overview: api.committees.overview.handler(({ input, context }) => committeesOverview(context, input)),
  people: api.committees.people.handler(({ input, context }) => peopleOfUnit(context, input)),
  form: api.committees.form.handler(({ input, context }) => formCommittee(context, input)),
  publish: api.committees.publish.handler(({ input, context }) => publishCommittee(context, input)),
  leave: api.committees.leave.handler(({ input, context }) => leaveCommittee(context, input)),
  refill: api.committees.refill.handler(({ input, context }) => refillCommittee(context, input)),
  attendance: api.committees.attendance.handler(({ input, context }) => recordAttendance(context, input)),
  declareKin: api.committees.declareKin.handler(({ input, context }) => declareKin(context, input)),
  removeKin: api.committees.removeKin.handler(({ input, context }) => removeKin(context, input)),
  nameStaff: api.committees.nameStaff.handler(({ input, context }) => nameStaff(context, input)),
  publishStaff: api.committees.publishStaff.handler(({ input, context }) => publishStaff(context, input)),
};
