import { type Obstacle, obstacle } from './obstacle.ts';

/** What decides the electoral rights of a Party member (PB-004). Null is what nobody has established. */
export interface MemberFacts {
  readonly membership: 'full' | 'probationary' | 'none' | null;
  /** On probation within the Party (留党察看). */
  readonly underProbation: boolean | null;
  /** Detained by a supervisory organ (留置) or arrested. */
  readonly detained: boolean | null;
}

export type MemberRights =
  | { readonly held: true; readonly rules: readonly string[] }
  | { readonly held: false; readonly refusals: readonly Obstacle[] };

/** The rights to vote, to elect and to be elected inside the Party (PB-2020 Art. 5). */
export function memberRights(member: MemberFacts): MemberRights {
  const refusals = [...membershipObstacles(member), ...suspensions(member)];
  return refusals.length > 0 ? { held: false, refusals } : { held: true, rules: ['PB-004'] };
}

function membershipObstacles({ membership }: MemberFacts): Obstacle[] {
  switch (membership) {
    case 'full':
      return [];
    case 'probationary': {
      const said = ['预备党员没有表决权、选举权和被选举权', 'Probationary members may not vote or be elected'] as const;
      return [obstacle('PROBATIONARY', ['PB-004'], said, ['转为正式党员后享有', 'Held on becoming a full member'])];
    }
    case 'none': {
      const said = ['不是中共党员', 'Not a member of the Party'] as const;
      return [obstacle('NOT_A_MEMBER', ['PB-004'], said, ['从有选举权的党员中推荐', 'Choose among full members'])];
    }
    case null:
      return [unknown('党员身份', 'Party membership')];
  }
}

function suspensions({ underProbation, detained }: MemberFacts): Obstacle[] {
  const found: Obstacle[] = [];
  if (underProbation === null) found.push(unknown('是否受留党察看处分', 'Probation within the Party'));
  if (detained === null) found.push(unknown('是否被留置、逮捕', 'Detention or arrest'));
  if (underProbation === true) {
    const said = [
      '受留党察看处分期间没有选举权和被选举权',
      'No electoral rights on probation within the Party',
    ] as const;
    found.push(obstacle('UNDER_PROBATION', ['PB-004'], said, ['恢复党员权利后享有', 'Held once rights are restored']));
  }
  if (detained === true) {
    const said = ['被留置、逮捕的，暂停党员权利', 'Rights are suspended during detention or arrest'] as const;
    found.push(obstacle('DETAINED', ['PB-004'], said, ['恢复党员权利后享有', 'Held once rights are restored']));
  }
  return found;
}

function unknown(zh: string, en: string): Obstacle {
  return obstacle(
    'RIGHTS_UNKNOWN',
    ['PB-004'],
    [`${zh}尚未查明`, `${en} is not established`],
    ['由所在党组织核实', "Ask the member's Party organisation"],
  );
}
