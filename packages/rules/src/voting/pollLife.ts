import type { Validity } from '../results/poll.ts';
import type { Bilingual } from '../stages.ts';

/**
 * The life of one vote (一次投票), from the prepared ballot to the announced result. Each state holds what is known in
 * it and nothing else; days are `YYYY-MM-DD`.
 */
export type PollLife =
  | { readonly state: 'prepared' | 'voting' | 'closed' | 'counting' | 'counted' }
  | { readonly state: 'determined'; readonly validity: Validity }
  | { readonly state: 'announced'; readonly validity: Validity; readonly announcedOn: string }
  | { readonly state: 'cancelled'; readonly reason: string };

export type PollState = PollLife['state'];

/** States in which the numbers of a poll stand, so that figures may count it. */
export const COUNTED_STATES = ['counted', 'determined', 'announced'] as const satisfies readonly PollState[];

/** What can be done with a poll. */
export type PollAct =
  | { readonly act: 'openVoting' | 'closeVoting' | 'startCount' | 'sealCount' | 'reopenCount' }
  | { readonly act: 'determine'; readonly validity: Validity }
  | { readonly act: 'announce'; readonly on: string }
  | { readonly act: 'cancel'; readonly reason: string };

export type PollTransition =
  | { readonly ok: true; readonly life: PollLife }
  | { readonly ok: false; readonly refusal: Bilingual };

const STATE_NAMES: Readonly<Record<PollState, Bilingual>> = {
  prepared: { zh: '待投票', en: 'prepared' },
  voting: { zh: '投票中', en: 'being voted' },
  closed: { zh: '投票结束', en: 'closed' },
  counting: { zh: '计票中', en: 'being counted' },
  counted: { zh: '计票结束', en: 'counted' },
  determined: { zh: '结果已确定', en: 'determined' },
  announced: { zh: '结果已宣布', en: 'announced' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

/** What a state of a poll is called. */
export const pollStateName = (state: PollState): Bilingual => STATE_NAMES[state];

const ACTS: Readonly<Record<PollAct['act'], { readonly from: readonly PollState[] } & Bilingual>> = {
  openVoting: { from: ['prepared'], zh: '开始投票', en: 'open the vote' },
  closeVoting: { from: ['voting'], zh: '结束投票', en: 'close the vote' },
  startCount: { from: ['closed'], zh: '开始计票', en: 'start the count' },
  sealCount: { from: ['counting'], zh: '封存计票结果', en: 'seal the count' },
  reopenCount: { from: ['counted', 'determined'], zh: '重新计票', en: 'count again' },
  determine: { from: ['counted'], zh: '确定选举结果', en: 'determine the result' },
  announce: { from: ['determined'], zh: '宣布选举结果', en: 'announce the result' },
  cancel: { from: ['prepared', 'voting'], zh: '取消投票', en: 'cancel the vote' },
};

/**
 * Carries a poll from one state to the next, or says why it cannot be. A count is made again only before its result is
 * announced: afterwards a correction follows the way of an objection to the election (VC-703, PB-063).
 */
export function movePoll(life: PollLife, step: PollAct): PollTransition {
  const { from, zh, en } = ACTS[step.act];
  if (!from.includes(life.state)) {
    const asked = from.map((state) => STATE_NAMES[state]);
    return {
      ok: false,
      refusal: {
        zh: `本次投票现为“${STATE_NAMES[life.state].zh}”，不能${zh}。须处于“${asked.map((one) => one.zh).join('”或“')}”时进行。`,
        en: `This vote is ${STATE_NAMES[life.state].en}: one cannot ${en} now. That is done while it is ${asked.map((one) => one.en).join(' or ')}.`,
      },
    };
  }
  return { ok: true, life: after(life, step) };
}

function after(life: PollLife, step: PollAct): PollLife {
  switch (step.act) {
    case 'openVoting':
      return { state: 'voting' };
    case 'closeVoting':
      return { state: 'closed' };
    case 'startCount':
    case 'reopenCount':
      return { state: 'counting' };
    case 'sealCount':
      return { state: 'counted' };
    case 'determine':
      return { state: 'determined', validity: step.validity };
    case 'announce':
      return life.state === 'determined' ? { state: 'announced', validity: life.validity, announcedOn: step.on } : life;
    case 'cancel':
      return { state: 'cancelled', reason: step.reason };
  }
}
