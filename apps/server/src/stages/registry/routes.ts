import { api } from '../../http/implement.ts';
import { peoplePage, personDetail } from './people/people.ts';
import { revealPerson } from './people/reveal.ts';
import { unitDetail } from './unit/detail.ts';
import { unitsPage } from './units/page.ts';
import { votersPage } from './voters/page.ts';

/** The registry's part of the API. */
export const registryRoutes = {
  units: api.registry.units.handler(({ input, context }) => unitsPage(context, input)),
  unit: api.registry.unit.handler(({ input, context }) => unitDetail(context, input)),
  people: api.registry.people.handler(({ input, context }) => peoplePage(context, input)),
  person: api.registry.person.handler(({ input, context }) => personDetail(context, input)),
  revealPerson: api.registry.revealPerson.handler(({ input, context }) => revealPerson(context, input)),
  voters: api.registry.voters.handler(({ input, context }) => votersPage(context, input)),
};
