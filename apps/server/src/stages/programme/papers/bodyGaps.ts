import type { Bilingual } from '@huanjie/rules';

interface Member {
  readonly role: string;
  readonly duty: string | null;
}

const NEED_HEAD: ReadonlySet<string> = new Set(['leadingGroup', 'workingGroup', 'guidanceGroup', 'inspectionTeam']);
const HEADS: ReadonlySet<string> = new Set(['head', 'firstResponsible']);

/** Members of a guidance group as the offices set it: from 5 to 8 (F007); practice, no law. */
const GUIDANCE_SIZE = { least: 5, most: 8 } as const;

/** Whether a body of this kind stands only with a head. */
export const needsHead = (kind: string): boolean => NEED_HEAD.has(kind);

/** Whether someone among the members leads the body. */
export const hasHead = (members: readonly Pick<Member, 'role'>[]): boolean =>
  members.some(({ role }) => HEADS.has(role));

/** What a body needs by the practice of the offices and has not: a head, its size, a duty for each link. */
export function bodyGaps(kind: string, members: readonly Member[]): Bilingual[] {
  const gaps: Bilingual[] = [];
  if (needsHead(kind) && !hasHead(members)) gaps.push({ zh: '没有组长', en: 'no head' });
  const { least, most } = GUIDANCE_SIZE;
  if (kind === 'guidanceGroup' && (members.length < least || members.length > most)) {
    gaps.push({
      zh: `现有${members.length}人，一般为${least}至${most}人`,
      en: `${members.length} member(s); usually ${least} to ${most}`,
    });
  }
  const idle = members.filter(({ duty }) => duty === null).length;
  if (kind === 'workingGroup' && idle > 0) {
    gaps.push({ zh: `${idle}人没有明确分工`, en: `${idle} member(s) without a duty` });
  }
  return gaps;
}
