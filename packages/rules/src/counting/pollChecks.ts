import { familyOf } from '../eligibility/obstacle.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import { type CountFinding, finding } from './checks.ts';
import type { Figures } from './form.ts';

/** What stands beside the sheets of a poll: the roll, the tables of the vote, and an earlier vote. Null is not known. */
export interface PollFrame {
  readonly ruleSet: RuleSetId;
  /** Voters on the roll; in the Party those entitled at the meeting. */
  readonly entitled: number;
  /** Those present at a Party meeting. */
  readonly present: number | null;
  /** Papers issued and voters checked off as the tables of the vote wrote them down. */
  readonly issued: number | null;
  readonly checkedOff: number | null;
  /** The vote on the same body before this one. */
  readonly before: { readonly entitled: number; readonly returned: number } | null;
}

/** By how many hundredths of the roll turnout may differ from the vote before without a question. */
const FAR = 20;

/** The checks of all sheets of a poll together: places agree, turnout is plausible. Exact integers. */
export function checkTotals(sum: Figures, frame: PollFrame): readonly CountFinding[] {
  return [...electorateFindings(sum, frame), ...tableFindings(sum, frame), ...turnoutFindings(sum, frame)];
}

const numberOf = (sum: Figures, id: string): number => sum[id] ?? 0;

function electorateFindings(sum: Figures, { entitled, present }: PollFrame): readonly CountFinding[] {
  const checkedOff = numberOf(sum, 'checkedOff');
  const found: CountFinding[] = [];
  if (checkedOff > entitled) {
    found.push(
      finding(
        'CS-20',
        'error',
        'checkedOff',
        [],
        [checkedOff, entitled],
        [
          `各计票单领票人数合计${checkedOff}人，多于有选举权的${entitled}人`,
          `Voters checked off on all sheets are ${checkedOff}, more than the ${entitled} entitled`,
        ],
      ),
    );
  }
  if (present !== null && present > entitled) {
    found.push(
      finding(
        'CS-21',
        'error',
        'present',
        ['PB-010'],
        [present, entitled],
        [`实到会${present}人多于应到会${entitled}人`, `${present} present exceed the ${entitled} entitled`],
      ),
    );
  }
  return found;
}

function tableFindings(sum: Figures, frame: PollFrame): readonly CountFinding[] {
  const pairs = [
    ['CS-22', 'issued', frame.issued, ['发出选票', 'papers issued']],
    ['CS-23', 'checkedOff', frame.checkedOff, ['领票人数', 'voters checked off']],
  ] as const;
  return pairs.flatMap(([code, place, table, [zh, en]]) => {
    const counted = numberOf(sum, place);
    if (table === null || table === counted) return [];
    return [
      finding(
        code,
        'warning',
        place,
        [],
        [counted, table],
        [
          `各计票单${zh}合计${counted}，投票登记为${table}，相差${Math.abs(counted - table)}`,
          `The sheets add up to ${counted} ${en}, the tables of the vote wrote down ${table}`,
        ],
      ),
    ];
  });
}

function turnoutFindings(sum: Figures, { ruleSet, entitled, present, before }: PollFrame): readonly CountFinding[] {
  const returned = numberOf(sum, 'returned');
  const party = familyOf(ruleSet) === 'PARTY';
  const found: CountFinding[] = [];
  if (!party && entitled > 0 && 2 * returned <= entitled) {
    found.push(
      finding(
        'CS-24',
        'warning',
        'returned',
        familyOf(ruleSet) === 'RC' ? ['RC-150'] : ['VC-601'],
        [returned, entitled],
        [
          `收回选票合计${returned}张，没有超过登记选民${entitled}人的半数：核实无误的，选举将无效`,
          `${returned} papers returned are not more than half of the ${entitled} voters: if that is so, the election will be invalid`,
        ],
      ),
    );
  }
  if (party && present !== null && returned > present) {
    found.push(
      finding(
        'CS-25',
        'warning',
        'returned',
        ['PB-044'],
        [returned, present],
        [
          `收回选票合计${returned}张，多于实到会${present}人`,
          `${returned} papers returned exceed the ${present} present`,
        ],
      ),
    );
  }
  if (before !== null && entitled > 0 && before.entitled > 0) {
    // |r/E - r'/E'| > FAR/100, multiplied out.
    const apart = Math.abs(returned * before.entitled - before.returned * entitled) * 100;
    if (apart > FAR * entitled * before.entitled) {
      found.push(
        finding(
          'CS-26',
          'warning',
          'returned',
          [],
          [returned, entitled, before.returned, before.entitled],
          [
            `本次收回${returned}/${entitled}，上次${before.returned}/${before.entitled}，参选率相差超过${FAR}个百分点，请复核`,
            `${returned}/${entitled} now and ${before.returned}/${before.entitled} before: turnout differs by more than ${FAR} points, look again`,
          ],
        ),
      );
    }
  }
  return found;
}
