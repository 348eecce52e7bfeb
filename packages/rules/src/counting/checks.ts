import { familyOf } from '../eligibility/obstacle.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import {
  COUNT_MARKS,
  type CountForm,
  type CountMark,
  type Figures,
  type FormContest,
  fieldsOf,
  headId,
  markId,
  othersId,
  voidId,
} from './form.ts';

/** Numbered checks: those below 20 look at one sheet, those from 20 at all sheets of a poll together. */
export type CheckCode =
  | 'CS-01'
  | 'CS-02'
  | 'CS-03'
  | 'CS-04'
  | 'CS-11'
  | 'CS-12'
  | 'CS-13'
  | 'CS-14'
  | 'CS-15'
  | 'CS-20'
  | 'CS-21'
  | 'CS-22'
  | 'CS-23'
  | 'CS-24'
  | 'CS-25'
  | 'CS-26';

/**
 * Something that does not fit together. An error cannot be and has to be mended; a warning may be so and is explained.
 * `place` is a field of the form, `id` tells the finding with its numbers, so that an explanation holds for them alone.
 */
export interface CountFinding {
  readonly id: string;
  readonly code: CheckCode;
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly rules: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** Builds a finding; the numbers make it another finding when they change. */
export function finding(
  code: CheckCode,
  severity: CountFinding['severity'],
  place: string,
  rules: readonly string[],
  numbers: readonly number[],
  said: readonly [zh: string, en: string],
): CountFinding {
  return { id: `${code} ${place} ${numbers.join(' ')}`, code, severity, place, rules, zh: said[0], en: said[1] };
}

/** A field's number, or null while it is empty. */
type Read = (id: string) => number | null;

/**
 * The checks of one sheet. Empty fields are let be: what needs them is not looked at, so that the same checks stand
 * beside the fields while they are typed. Numbers are exact integers.
 */
export function checkSheet(form: CountForm, figures: Partial<Figures>, ruleSet: RuleSetId): readonly CountFinding[] {
  const read: Read = (id) => figures[id] ?? null;
  const codes = new Map(fieldsOf(form).map(({ id, code }) => [id, code]));
  const valid = validPapers(figures);
  return [
    ...headFindings(read, ruleSet),
    ...form.contests.flatMap((contest) => contestFindings(contest, read, valid, ruleSet, codes)),
  ];
}

/** Valid papers of a sheet: returned less void; null while either is empty, negative where more are void than returned. */
export function validPapers(figures: Partial<Figures>): number | null {
  const [returned, invalid] = [figures[headId('returned')], figures[headId('invalid')]];
  return returned === undefined || invalid === undefined ? null : returned - invalid;
}

const overCount = (ruleSet: RuleSetId): readonly string[] => (familyOf(ruleSet) === 'PARTY' ? ['PB-044'] : ['VC-604']);

function headFindings(read: Read, ruleSet: RuleSetId): readonly CountFinding[] {
  const [checkedOff, issued, returned, invalid] = [
    read('checkedOff'),
    read('issued'),
    read('returned'),
    read('invalid'),
  ];
  const found: CountFinding[] = [];
  if (invalid !== null && returned !== null && invalid > returned) {
    found.push(
      finding(
        'CS-01',
        'error',
        'invalid',
        [],
        [invalid, returned],
        [
          `A4 无效票${invalid}张多于 A3 收回选票${returned}张`,
          `A4 void papers ${invalid} exceed A3 papers returned ${returned}`,
        ],
      ),
    );
  }
  if (issued !== null && returned !== null && returned > issued) {
    found.push(
      finding(
        'CS-11',
        'warning',
        'returned',
        overCount(ruleSet),
        [returned, issued],
        [
          `A3 收回选票${returned}张多于 A2 发出选票${issued}张：核实无误的，按超发规则判断选举是否有效`,
          `A3 papers returned ${returned} exceed A2 papers issued ${issued}: if that is so, validity is judged by it`,
        ],
      ),
    );
  }
  if (checkedOff !== null && issued !== null && checkedOff !== issued) {
    found.push(
      finding(
        'CS-12',
        'warning',
        'issued',
        [],
        [checkedOff, issued],
        [
          `A2 发出选票${issued}张与 A1 领票人数${checkedOff}人不等，请说明原因（如补发、代领）`,
          `A2 papers issued ${issued} and A1 voters checked off ${checkedOff} differ: say why`,
        ],
      ),
    );
  }
  if (returned !== null && invalid !== null && invalid * 10 > returned && invalid <= returned) {
    found.push(
      finding(
        'CS-13',
        'warning',
        'invalid',
        [],
        [invalid, returned],
        [
          `A4 无效票${invalid}张超过 A3 收回选票${returned}张的十分之一，请复核`,
          `A4 void papers ${invalid} are more than a tenth of the ${returned} returned: look again`,
        ],
      ),
    );
  }
  if (returned === 0) {
    found.push(
      finding(
        'CS-14',
        'warning',
        'returned',
        [],
        [0],
        ['A3 收回选票为0张，请核对是否漏录', 'A3 no paper was returned: see whether something was left out'],
      ),
    );
  }
  return found;
}

function contestFindings(
  contest: FormContest,
  read: Read,
  papers: number | null,
  ruleSet: RuleSetId,
  codes: ReadonlyMap<string, string>,
): readonly CountFinding[] {
  if (papers === null || papers < 0) return [];
  const spoiled = read(voidId(contest.contestId)) ?? 0;
  const code = (id: string) => codes.get(id) ?? '';
  const at = code(voidId(contest.contestId));
  if (spoiled > papers) {
    return [
      finding(
        'CS-02',
        'error',
        voidId(contest.contestId),
        [],
        [spoiled, papers],
        [
          `${at} 本项作废${spoiled}张多于有效票${papers}张`,
          `${at} spoiled in this contest ${spoiled} exceeds the valid papers ${papers}`,
        ],
      ),
    ];
  }
  const valid = papers - spoiled;
  return [
    ...contest.lines.flatMap((line) => lineFindings(line.candidateId, line.name, contest, read, valid, ruleSet, code)),
    ...approvalFindings(contest, read, valid, ruleSet, code),
  ];
}

function lineFindings(
  candidateId: string,
  name: string,
  contest: FormContest,
  read: Read,
  valid: number,
  ruleSet: RuleSetId,
  code: (id: string) => string,
): readonly CountFinding[] {
  const line = contest.lines.find((one) => one.candidateId === candidateId);
  const marks = line?.writeIn ? (['approve'] as const) : COUNT_MARKS;
  const known = marks.map((mark) => read(markId(candidateId, mark)));
  const sum = known.reduce<number>((total, one) => total + (one ?? 0), 0);
  const place = markId(candidateId, 'approve');
  const at = code(place).replace(/[abc]$/, '');
  if (sum > valid) {
    return [
      finding(
        'CS-03',
        'error',
        place,
        [],
        [sum, valid],
        [
          `${at} ${name}的各项合计${sum}张，多于有效票${valid}张`,
          `${at} the marks for ${name} add up to ${sum} on ${valid} valid papers`,
        ],
      ),
    ];
  }
  const complete = known.every((one) => one !== null);
  if (line?.writeIn || !complete || sum === valid || !countsAllMarks(contest, read, ruleSet)) return [];
  return [
    finding(
      'CS-15',
      'warning',
      place,
      familyOf(ruleSet) === 'PARTY' ? ['PB-041'] : [],
      [sum, valid],
      [
        `${at} ${name}的赞成、反对、弃权合计${sum}张，少于有效票${valid}张，差${valid - sum}张`,
        `${at} the marks for ${name} add up to ${sum}, ${valid - sum} fewer than the ${valid} valid papers`,
      ],
    ),
  ];
}

/** Party papers give each person one of three marks (PB-041); committees often count approvals alone. */
function countsAllMarks({ lines }: FormContest, read: Read, ruleSet: RuleSetId): boolean {
  const other: readonly CountMark[] = ['oppose', 'abstain'];
  return (
    familyOf(ruleSet) === 'PARTY' ||
    lines.some(({ candidateId }) => other.some((mark) => (read(markId(candidateId, mark)) ?? 0) > 0))
  );
}

function approvalFindings(
  contest: FormContest,
  read: Read,
  valid: number,
  ruleSet: RuleSetId,
  code: (id: string) => string,
): readonly CountFinding[] {
  const others = othersId(contest.contestId);
  const sum =
    contest.lines.reduce((total, { candidateId }) => total + (read(markId(candidateId, 'approve')) ?? 0), 0) +
    (read(others) ?? 0);
  const most = contest.seats * valid;
  if (sum <= most) return [];
  return [
    finding(
      'CS-04',
      'error',
      others,
      familyOf(ruleSet) === 'PARTY' ? ['PB-043'] : ['VC-505'],
      [sum, most],
      [
        `${code(others).charAt(0)} 赞成和另选合计${sum}，多于应选${contest.seats}名×有效票${valid}张＝${most}`,
        `${code(others).charAt(0)} approvals and names written in are ${sum}, more than ${contest.seats} seat(s) × ${valid} valid papers = ${most}`,
      ],
    ),
  ];
}
