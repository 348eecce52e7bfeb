import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { APPROVAL_RULES } from './approvals.ts';
import { GENERAL_RULES } from './general.ts';
import { PARTY_RULES } from './party.ts';
import { PARTY_BODY_RULES } from './partyBody.ts';
import { RESIDENTS_RULES } from './residents.ts';
import { RESIDENTS_BODY_RULES } from './residentsBody.ts';
import { RULES } from './rules.ts';
import { VILLAGERS_RULES } from './villagers.ts';
import { VILLAGERS_BODY_RULES } from './villagersBody.ts';
import { VILLAGERS_TERM_RULES } from './villagersTerm.ts';
import { VILLAGERS_VOTE_RULES } from './villagersVote.ts';

const PARTS = [
  GENERAL_RULES,
  APPROVAL_RULES,
  VILLAGERS_BODY_RULES,
  VILLAGERS_RULES,
  VILLAGERS_VOTE_RULES,
  VILLAGERS_TERM_RULES,
  RESIDENTS_BODY_RULES,
  RESIDENTS_RULES,
  PARTY_BODY_RULES,
  PARTY_RULES,
];

describe('the catalogue', () => {
  it('writes each rule once', () => {
    const ids = PARTS.flatMap((part) => Object.keys(part));
    expect(ids.toSorted()).toEqual(Object.keys(RULES).toSorted());
  });

  it('says each rule in both languages', () => {
    for (const [id, { title, statement }] of Object.entries(RULES)) {
      for (const text of [title, statement]) {
        expect(text.zh, id).toMatch(/\p{Script=Han}/u);
        expect(text.en, id).toMatch(/[A-Za-z]/);
        expect(text.en, id).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('names articles only of texts that are entered, and only where the number was checked', () => {
    const texts = [...RULE_SETS.map(({ id }): string => id), 'CIVIL-CODE'];
    for (const [id, { articles, confidence }] of Object.entries(RULES)) {
      for (const text of Object.keys(articles)) expect(texts, id).toContain(text);
      if (confidence === 'R' || confidence === 'V~') expect(articles, id).toEqual({});
    }
  });

  it('agrees with the rule sets on every article that both name', () => {
    let compared = 0;
    for (const { id: text, parameters } of RULE_SETS) {
      for (const { id, rule, article } of parameters) {
        const known = RULES[rule ?? '']?.articles[text];
        if (known === undefined || article === null) continue;
        expect([text, id, article]).toEqual([text, id, known]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(150);
  });
});
