import type { Bilingual } from '../stages.ts';
import { differingFields, type Figures } from './form.ts';

/** What one person read off the paper. `by` tells persons apart. */
export interface SheetEntry {
  readonly by: string;
  readonly figures: Figures;
}

/**
 * The life of one count sheet: entered twice by two persons, compared, corrected where they differ, sealed with its
 * count; a sealed sheet that is corrected keeps what stood before beside it.
 */
export type SheetLife =
  | { readonly state: 'empty' }
  | { readonly state: 'entered'; readonly first: SheetEntry }
  | {
      readonly state: 'differing';
      readonly first: SheetEntry;
      readonly second: SheetEntry;
      readonly fields: readonly string[];
    }
  | { readonly state: 'agreed'; readonly figures: Figures }
  | { readonly state: 'sealed'; readonly figures: Figures }
  | { readonly state: 'amended'; readonly figures: Figures; readonly earlier: readonly Figures[] };

export type SheetState = SheetLife['state'];

/** What can be done with a sheet. `values` are the fields that change, by their ids. */
export type SheetAct =
  | { readonly act: 'enter'; readonly by: string; readonly figures: Figures }
  | { readonly act: 'correct'; readonly values: Figures }
  | { readonly act: 'discard' | 'seal' }
  | { readonly act: 'amend'; readonly values: Figures };

export type SheetTransition =
  | { readonly ok: true; readonly life: SheetLife }
  | { readonly ok: false; readonly refusal: Bilingual };

const STATE_NAMES: Readonly<Record<SheetState, Bilingual>> = {
  empty: { zh: '未录入', en: 'empty' },
  entered: { zh: '已录一次', en: 'entered once' },
  differing: { zh: '两次录入不一致', en: 'differing between its two entries' },
  agreed: { zh: '两次录入一致', en: 'agreed' },
  sealed: { zh: '已封存', en: 'sealed' },
  amended: { zh: '封存后更正', en: 'corrected after sealing' },
};

/** What a state of a sheet is called. */
export const sheetStateName = (state: SheetState): Bilingual => STATE_NAMES[state];

const ACTS: Readonly<Record<SheetAct['act'], { readonly from: readonly SheetState[] } & Bilingual>> = {
  enter: { from: ['empty', 'entered'], zh: '录入', en: 'be entered' },
  correct: { from: ['differing'], zh: '更正差异', en: 'be corrected where it differs' },
  discard: { from: ['entered', 'differing', 'agreed'], zh: '作废重录', en: 'be entered anew' },
  seal: { from: ['agreed'], zh: '封存', en: 'be sealed' },
  amend: { from: ['sealed', 'amended'], zh: '封存后更正', en: 'be corrected after sealing' },
};

/** Carries a sheet from one state to the next, or says why it cannot be. */
export function moveSheet(life: SheetLife, step: SheetAct): SheetTransition {
  const { from, zh, en } = ACTS[step.act];
  if (!from.includes(life.state)) {
    const asked = from.map((state) => STATE_NAMES[state]);
    return no(
      `这张计票单现为“${STATE_NAMES[life.state].zh}”，不能${zh}。须处于“${asked.map((one) => one.zh).join('”或“')}”时进行。`,
      `This sheet is ${STATE_NAMES[life.state].en} and cannot ${en} now. That is done while it is ${asked.map((one) => one.en).join(' or ')}.`,
    );
  }
  return carry(life, step);
}

function carry(life: SheetLife, step: SheetAct): SheetTransition {
  switch (step.act) {
    case 'enter':
      return enter(life, { by: step.by, figures: step.figures });
    case 'correct':
      return life.state === 'differing' ? correct(life, step.values) : yes(life);
    case 'discard':
      return yes({ state: 'empty' });
    case 'seal':
      return life.state === 'agreed' ? yes({ state: 'sealed', figures: life.figures }) : yes(life);
    case 'amend':
      return life.state === 'sealed' || life.state === 'amended' ? amend(life, step.values) : yes(life);
  }
}

/** The same person enters again before the second entry: what he read last stands. */
function enter(life: SheetLife, entry: SheetEntry): SheetTransition {
  if (life.state !== 'entered' || life.first.by === entry.by) return yes({ state: 'entered', first: entry });
  const fields = differingFields(life.first.figures, entry.figures);
  if (fields.length === 0) return yes({ state: 'agreed', figures: entry.figures });
  return yes({ state: 'differing', first: life.first, second: entry, fields });
}

function correct(life: Extract<SheetLife, { state: 'differing' }>, values: Figures): SheetTransition {
  const given = Object.keys(values);
  const strange = given.filter((id) => !life.fields.includes(id));
  const open = life.fields.filter((id) => !given.includes(id));
  if (strange.length > 0) {
    return no(
      `有${strange.length}项两次录入本来一致，不能在这里改。只更正有差异的${life.fields.length}项；其他有误的，作废重录。`,
      `${strange.length} field(s) do not differ and are not changed here. Only the ${life.fields.length} that differ are corrected; if others are wrong, enter the sheet anew.`,
    );
  }
  if (open.length > 0) {
    return no(
      `还有${open.length}项差异没有对照纸质计票单更正。`,
      `${open.length} field(s) that differ are not yet corrected from the paper.`,
    );
  }
  return yes({ state: 'agreed', figures: { ...life.first.figures, ...values } });
}

function amend(life: Extract<SheetLife, { state: 'sealed' | 'amended' }>, values: Figures): SheetTransition {
  const figures = { ...life.figures, ...values };
  if (differingFields(life.figures, figures).length === 0) {
    return no(
      '更正后的数字与原来的一致，没有可更正的。',
      'The figures are the same as before: there is nothing to correct.',
    );
  }
  const earlier = life.state === 'amended' ? life.earlier : [];
  return yes({ state: 'amended', figures, earlier: [...earlier, life.figures] });
}

const yes = (life: SheetLife): SheetTransition => ({ ok: true, life });
const no = (zh: string, en: string): SheetTransition => ({ ok: false, refusal: { zh, en } });
