import type { Round } from './records.ts';
import type { Phrase, Style, Value } from './say.ts';

export type Values = Readonly<Record<string, Value>>;

/** Something that a report says of a round, in several ways. */
export interface Statement {
  readonly key: string;
  readonly forms: number;
  readonly values: (round: Round, style: Style) => Values;
  /** The statement in one of its ways; `changed` puts other values in place of the true ones. */
  readonly write: (round: Round, style: Style, form: number, changed?: Values) => Phrase;
}

/** A statement from its true values and the ways to say them. */
export function statement<V extends Values>(
  key: string,
  values: (round: Round, style: Style) => V,
  forms: readonly ((values: V, round: Round, style: Style) => Phrase)[],
): Statement {
  return {
    key,
    forms: forms.length,
    values,
    write: (round, style, form, changed = {}) => {
      const way = forms[form % forms.length];
      if (way === undefined) throw new Error(`${key} has no forms`);
      return way({ ...values(round, style), ...changed }, round, style);
    },
  };
}

/** The words of each kind of round. */
export interface Words {
  readonly all: string;
  /** How a unit is counted: 个村, 个社区. */
  readonly unit: string;
  readonly body: string;
  readonly people: string;
}

export const wordsOf = ({ kind }: Round): Words =>
  kind === 'village'
    ? { all: '全县', unit: '村', body: '村委会', people: '村民' }
    : kind === 'community'
      ? { all: '全区', unit: '社区', body: '居委会', people: '居民' }
      : { all: '全镇', unit: '选举单位', body: '镇党委', people: '党员' };
