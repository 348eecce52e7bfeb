import { type Fault, wrongWith } from './faults.ts';
import * as people from './people.ts';
import { FIRST_MEETING } from './posts.ts';
import { count } from './say.ts';

/** The same statistic again, in the same paragraph and of the same people, with another value. */
const attributeTwice: Fault = {
  name: 'women of one body twice with two values',
  class: 'error',
  plant: (site) => {
    const women = site.round.persons.filter(({ woman }) => woman).length;
    if (women < 2) return null;
    // WOMEN and ATTRIBUTES stand in one paragraph and both print the women of the same body.
    return wrongWith(site, people.ATTRIBUTES, ['women'], { women: count('women', women + site.random.int(1, 4)) });
  },
};

const personsTwice: Fault = {
  name: 'people of one body twice with two values',
  class: 'definition',
  also: ['error'],
  plant: (site) =>
    wrongWith(
      site,
      FIRST_MEETING,
      ['persons'],
      { persons: count('persons', site.round.persons.length + site.random.int(1, 9)) },
      // Not all of them need have been trained.
      [0],
    ),
};

export const REPEATED_FAULTS: readonly Fault[] = [attributeTwice, personsTwice];
