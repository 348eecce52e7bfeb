import { recalled, rowsOf } from '../row.ts';
import type { Parameter, RuleSet } from '../types.ts';

const GUIDE = '村民委员会选举规程（民发〔2013〕76号）';
const row1998 = rowsOf('村民委员会组织法（1998）', 'R');
const guide = rowsOf(GUIDE, 'R');
const chapterOne = { confidence: 'V*' } as const;

/** The law of 1998 is known only by what set it apart: its term, its turnout, its rule on minorities. */
export const VC_1998: RuleSet = {
  id: 'VC-1998',
  title: {
    zh: '中华人民共和国村民委员会组织法（1998年）',
    en: "Organic Law of the Villagers' Committees (1998)",
  },
  appliesTo: 'villagers-committee',
  inForce: { from: '1998-11-04', to: '2010-10-27' },
  source: '村民委员会组织法（1998）',
  complete: false,
  parameters: [
    row1998('vc.term_years', 3, 'VC-106', null, { unit: 'years' }),
    row1998('vc.minority.required', true, 'VC-104', null, { mark: 'P' }),
    // Counted on all villagers with the right to vote, not on a list of those registered for the election.
    row1998('election.turnout', '2K > eligible', 'VC-602', null),
    rowsOf('早期省级规定', 'V*')('reg.exclude_absent_years', 1, 'VC-308', null, { unit: 'years', mark: 'P' }),
  ],
};

/** The law of 2010: the text of 2018 but for its term of three years (Art. 11), so far by recollection only. */
export function villagers2010(rows2018: readonly Parameter[]): RuleSet {
  const source = '村民委员会组织法（2010）';
  return {
    id: 'VC-2010',
    title: {
      zh: '中华人民共和国村民委员会组织法（2010年修订）',
      en: "Organic Law of the Villagers' Committees (2010 revision)",
    },
    appliesTo: 'villagers-committee',
    inForce: { from: '2010-10-28', to: '2018-12-28' },
    source,
    complete: false,
    parameters: recalled(rows2018, source, { 'vc.term_years': 3 }),
  };
}

/**
 * The ministry's guide of 2013, offered for reference and binding nobody; written on the law of 2010. Its first
 * chapter was read, the others are recalled.
 */
export const VC_GUIDE_2013: RuleSet = {
  id: 'VC-GUIDE-2013',
  title: { zh: GUIDE, en: "Guide to the Election of Villagers' Committees (2013, not binding)" },
  appliesTo: 'villagers-committee',
  beside: 'guidance',
  inForce: { from: '2013-05-02', to: null },
  source: GUIDE,
  complete: false,
  parameters: [
    guide('ec.size.min', 3, 'VC-204', null, { ...chapterOne, unit: 'persons', mark: 'P' }),
    guide('ec.size.odd', 'advise', 'VC-204', null, { ...chapterOne, mark: 'P' }),
    guide('ec.kin', 'advise', 'VC-205', null, { ...chapterOne, mark: 'P' }),
    guide('ec.publish', 'immediate', 'VC-206', null, { ...chapterOne, mark: 'P' }),
    guide('ec.file_with', 'township', 'VC-206', null, { ...chapterOne, mark: 'P' }),
    guide('ec.end', 'handover_done', 'VC-212', null, { ...chapterOne, mark: 'P' }),
    guide('ec.decides_by', 'majority', 'VC-213', null, chapterOne),
    guide('turnout.source', 'returned', 'VC-603', null, { mark: 'P' }),
    guide('overcount.against', 'issued', 'VC-605', null, { mark: 'P', confidence: 'V~' }),
    guide(
      'invalid.grounds',
      [
        'committee_not_lawful',
        'candidates_not_lawful',
        'turnout_not_over_half',
        'no_surplus',
        'returned_over_issued',
        'no_public_count',
        'no_result_on_spot',
        'other_breach',
      ],
      'VC-605',
      null,
      { mark: 'P' },
    ),
    guide('runoff.turnout', 'majority', 'VC-625', null, { mark: 'P' }),
    guide('runoff.max_days', 10, 'VC-626', null, { unit: 'days', mark: 'P' }),
    guide('runoff.same_day', true, 'VC-626', null, { mark: 'P' }),
    guide('runoff.reuse_list', true, 'VC-627', null, { mark: 'P' }),
    guide('women.method', 'priority', 'VC-640', null, { mark: 'P' }),
    guide('cert.days', 10, 'VC-704', null, { unit: 'days', mark: 'P' }),
    guide('cert.by', ['county', 'township'], 'VC-704', null, { mark: 'P' }),
    guide('archive.min_years', 3, 'VC-705', null, { unit: 'years', mark: 'P' }),
  ],
};
