import { type Post, RELATIONS, type Relation } from '@huanjie/rules';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Choice } from './Choice.tsx';
import { addLine, newHolder, removeLine, setLine } from './edits.ts';
import { postsOf } from './law.ts';
import { NumberField } from './NumberField.tsx';
import { SexSelect } from './PersonLine.tsx';
import { idsOf } from './poll.ts';
import { isEmptyPerson, type Sheet } from './sheet.ts';
import type { Bench } from './useBench.ts';

/** A list beneath the contests, folded up while it is empty. */
export function FoldedList(props: { title: string; lead: string; count: number; children: ReactNode }) {
  return (
    <details className="benchList" open={props.count > 0 ? true : undefined}>
      <summary>
        {props.title}
        {props.count > 0 ? ` (${props.count})` : ''}
      </summary>
      <p className="quiet">{props.lead}</p>
      {props.children}
    </details>
  );
}

/** Takes a line out of a list. */
export function RemoveLine(props: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="benchSmall" aria-label={props.label} onClick={props.onClick}>
      ×
    </button>
  );
}

/** Everyone on the sheet once, by the first line that names them. */
function peopleOf(sheet: Sheet): readonly { readonly key: string; readonly id: string; readonly name: string }[] {
  const ids = idsOf(sheet);
  const rows = [
    ...sheet.contests.flatMap(({ people }) => people.filter((one) => !isEmptyPerson(one))),
    ...sheet.before.filter(({ name }) => name.trim() !== ''),
  ];
  const people = rows.map(({ key, name }) => ({ key, id: ids.get(key) ?? key, name: name.trim() || key }));
  return people.filter(({ id }, at) => people.findIndex((one) => one.id === id) === at);
}

/** Who is related to whom. */
export function KinList({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const { sheet, edit } = bench;
  const people = peopleOf(sheet);
  const ids = idsOf(sheet);
  const first = (key: string) => people.find(({ id }) => id === ids.get(key))?.key ?? '';
  const options = people.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
  return (
    <FoldedList title={t('lawBench.kin')} lead={t('lawBench.kinLead')} count={sheet.kin.length}>
      {sheet.kin.map((pair, at) => (
        <div className="benchRow" key={pair.key}>
          {(['a', 'b'] as const).map((side) => (
            <Choice
              key={side}
              label={t(side === 'a' ? 'lawBench.kinA' : 'lawBench.kinB', { line: at + 1 })}
              value={first(pair[side])}
              onChange={(key) => edit(setLine('kin', pair.key, { [side]: key }))}
            >
              <option value="">{t('lawBench.choosePerson')}</option>
              {options}
            </Choice>
          ))}
          <Choice
            label={t('lawBench.relation', { line: at + 1 })}
            value={pair.relation}
            onChange={(relation) => edit(setLine('kin', pair.key, { relation: relation as Relation }))}
          >
            {RELATIONS.map((relation) => (
              <option key={relation} value={relation}>
                {t(`lawBench.relation_${relation}`)}
              </option>
            ))}
          </Choice>
          <RemoveLine
            label={t('lawBench.removeKin', { line: at + 1 })}
            onClick={() => bench.replace(removeLine('kin', pair.key), 'lineGone')}
          />
        </div>
      ))}
      <button
        type="button"
        className="benchButton"
        disabled={people.length < 2}
        onClick={() => edit(addLine('kin', { a: '', b: '', relation: 'spouse' }))}
      >
        {t('lawBench.addKin')}
      </button>
    </FoldedList>
  );
}

/** Who holds a seat of the body from an earlier vote. */
export function BeforeList({ bench }: { bench: Bench }) {
  const { t, word } = useLanguage();
  const { sheet, edit } = bench;
  const posts = postsOf(sheet.ruleSet);
  return (
    <FoldedList title={t('lawBench.before')} lead={t('lawBench.beforeLead')} count={sheet.before.length}>
      {sheet.before.map((holder, at) => (
        <div className="benchRow" key={holder.key}>
          <NumberField
            text
            place={`${holder.key}.name`}
            label={t('lawBench.holderName', { line: at + 1 })}
            value={holder.name}
            fault={undefined}
            onText={(_, name) => edit(setLine('before', holder.key, { name, id: '' }))}
          />
          <Choice
            label={t('lawBench.post')}
            value={holder.post}
            onChange={(post) => edit(setLine('before', holder.key, { post: post as Post }))}
          >
            {posts.map((post) => (
              <option key={post} value={post}>
                {word('post', post)}
              </option>
            ))}
          </Choice>
          <SexSelect
            label={t('lawBench.sexOf', { who: holder.name.trim() || t('lawBench.line', { line: at + 1 }) })}
            value={holder.sex}
            onChange={(sex) => edit(setLine('before', holder.key, { sex }))}
          />
          <RemoveLine
            label={t('lawBench.removeHolder', { line: at + 1 })}
            onClick={() => bench.replace(removeLine('before', holder.key), 'lineGone')}
          />
        </div>
      ))}
      <button type="button" className="benchButton" onClick={() => edit(addLine('before', newHolder(posts)))}>
        {t('lawBench.addBefore')}
      </button>
    </FoldedList>
  );
}
