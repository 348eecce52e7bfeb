import { pollStateName } from '@huanjie/rules';

/** How a vote stands at a moment. */
export interface Progress {
  readonly unit: string;
  readonly heldOn: string;
  readonly at: Date;
  readonly state: Parameters<typeof pollStateName>[0];
  readonly tookPart: number;
  readonly entitled: number;
  readonly places: number;
  readonly open: number;
  readonly incidents: number;
  readonly practice: boolean;
  readonly note: string | null;
}

const clockOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** Tenths of a percent, half up, from whole numbers; printed beside them and never compared. */
function share(part: number, whole: number): string {
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

export const progressSubject = ({ unit, at, practice }: Progress): string =>
  `${practice ? '【演练】' : ''}${unit}投票进度（${clockOf(at)}）`;

/** The message in sentences, in Chinese: it goes to the offices of the place. */
export function progressBody(progress: Progress): string {
  const { unit, heldOn, at, state, tookPart, entitled, places, open, incidents, practice, note } = progress;
  return [
    ...(practice ? ['本信息为演练，不是正式投票。'] : []),
    `${unit}${heldOn}投票，截至${clockOf(at)}：${pollStateName(state).zh}。`,
    ...(entitled > 0 ? [`应参加${entitled}人，已参加${tookPart}人（${share(tookPart, entitled)}）。`] : []),
    `投票地点${places}处，开放${open}处。突发情况${incidents}件。`,
    ...(note === null ? [] : [`说明：${note}`]),
  ].join('\n');
}
