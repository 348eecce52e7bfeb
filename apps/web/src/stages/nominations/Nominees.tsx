import type { NominationShown, NomineeShown } from '@huanjie/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Grounds } from '../committees/Grounds.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import type { OnPage } from './queries.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

type Post = NominationShown['posts'][number];
/** Nominees shown at first: those who lead, and the few behind them. */
const BEHIND = 6;

/** The nominees of each post with their votes as bars beside the numbers, and what becomes of each. */
export function Nominees(on: OnPage) {
  const { t, word } = useLanguage();
  const { nomination } = on;
  return (
    <Part id="nominees" title={t('nominations.nominees')}>
      <Choices {...on} />
      {nomination.posts.map((post) => (
        <section key={post.post} aria-label={word('post', post.post)}>
          <h3 className="cardHead">
            {t('nominations.postHead', { post: word('post', post.post), seats: post.seats, needed: post.needed })}
          </h3>
          <OfPost {...on} post={post} />
        </section>
      ))}
      <Statements {...on} />
    </Part>
  );
}

function OfPost(props: OnPage & { post: Post }) {
  const { t } = useLanguage();
  const { nomination, post } = props;
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const of = nomination.nominees
    .filter((one) => one.post === post.post)
    .toSorted(
      (a, b) =>
        Number(b.leading) - Number(a.leading) || (b.memberVotes ?? 0) - (a.memberVotes ?? 0) || votesOf(b) - votesOf(a),
    );
  const most = Math.max(1, ...of.flatMap((one) => [votesOf(one), one.memberVotes ?? 0]));
  const leading = of.filter((one) => one.leading).length;
  const shown = all ? of : of.slice(0, leading + BEHIND);
  return (
    <>
      <ul className="nomineeRows">
        {shown.map((one) => (
          <NomineeRow
            key={one.nomineeId}
            {...props}
            nominee={one}
            most={most}
            open={open === one.nomineeId}
            onOpen={() => setOpen(open === one.nomineeId ? null : one.nomineeId)}
          />
        ))}
      </ul>
      {shown.length < of.length ? (
        <Button onClick={() => setAll(true)}>{t('nominations.showAll', { n: of.length })}</Button>
      ) : null}
    </>
  );
}

const votesOf = ({ votes }: NomineeShown): number => votes ?? 0;

function NomineeRow(props: OnPage & { nominee: NomineeShown; most: number; open: boolean; onOpen: () => void }) {
  const { t, language } = useLanguage();
  const { nominee, most, open, onOpen, mayWrite } = props;
  const { person, ended } = nominee;
  const member = nominee.memberVotes;
  return (
    <li className={ended ? 'ended' : nominee.leading ? 'leading' : ''}>
      <div className="nomineeName">
        {mayWrite && ended === null ? (
          <button type="button" className="linkButton strong" aria-expanded={open} onClick={onOpen}>
            {person.name}
          </button>
        ) : (
          <span className="strong">{person.name}</span>
        )}{' '}
        <Mark nominee={nominee} />
        {person.group === null ? null : <span className="quiet"> {person.group}</span>}
      </div>
      <div className="nomineeBars">
        {member === null ? null : <Bar label={t('nominations.memberVotes')} votes={member} most={most} />}
        {nominee.votes === null ? (
          <span className="quiet">
            {nominee.form?.organisation ??
              t('nominations.signedBy', {
                n: nominee.form?.supporters ?? 0,
                count: grouped(nominee.form?.supporters ?? 0),
              })}
          </span>
        ) : (
          <Bar
            label={t(member === null ? 'nominations.votes' : 'nominations.massVotes')}
            votes={nominee.votes}
            most={most}
          />
        )}
        {nominee.preliminary === null ? null : (
          <span>{t('nominations.preliminaryVotes', { votes: grouped(nominee.preliminary) })}</span>
        )}
      </div>
      {ended === null ? null : (
        <p className="quiet">
          {t(`nominations.ended_${ended.ground as 'withdrawn' | 'barred' | 'otherPost'}`)} ·{' '}
          {dayInWords(ended.on, language)}
        </p>
      )}
      {nominee.leading ? <Grounds grounds={nominee.notices} /> : null}
      {open ? <WithdrawForm {...props} onDone={onOpen} /> : null}
    </li>
  );
}

function Mark({ nominee }: { nominee: NomineeShown }) {
  const { t } = useLanguage();
  const marks = [
    // A Party body's list is chosen: before that nobody is nearer to it than others.
    ...(nominee.listed ? [t('nominations.listed')] : []),
    ...(!nominee.listed && nominee.leading && nominee.memberVotes === null ? [t('nominations.leads')] : []),
    ...(nominee.reaches === null ? [] : [t(nominee.reaches ? 'nominations.reaches' : 'nominations.below')]),
  ];
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className="tag">
          {mark}
        </span>
      ))}
    </>
  );
}

function Bar({ label, votes, most }: { label: string; votes: number; most: number }) {
  return (
    <div className="nomineeBar">
      <span className="quiet">{label}</span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${(votes * 100) / most}%` }} />
      </span>
      <span className="number">{grouped(votes)}</span>
    </div>
  );
}

/** People who lead for several posts, each with the posts to choose from. */
function Choices({ place, nomination, mayWrite }: OnPage) {
  const { t, word } = useLanguage();
  const act = useAct(api.nominations.choosePost);
  const leading = nomination.nominees.filter((one) => one.leading);
  const several = [...new Set(leading.map(({ person }) => person.personId))]
    .map((id) => leading.filter(({ person }) => person.personId === id))
    .filter((of) => of.length > 1);
  if (several.length === 0 || nomination.state !== 'closed') return null;
  return (
    <ul className="obstacles stop">
      {several.map((of) => (
        <li key={of[0]?.nomineeId}>
          <p className="strong">{t('nominations.choose', { name: of[0]?.person.name ?? '' })}</p>
          {mayWrite ? (
            <div className="rowOfButtons">
              {of.map(({ post, person, nomineeId }) => (
                <Button
                  key={nomineeId}
                  disabled={act.isPending}
                  onClick={() =>
                    act.mutate({
                      ...place,
                      nominationId: nomination.nominationId,
                      personId: person.personId,
                      post,
                      chosenOn: todayInShanghai(new Date()),
                    })
                  }
                >
                  {t('nominations.chose', { post: word('post', post) })}
                </Button>
              ))}
            </div>
          ) : null}
          <ActState act={act} />
        </li>
      ))}
    </ul>
  );
}

/** The leading nominees whose statement is not signed, and one act for all of them. */
function Statements({ place, nomination, mayWrite }: OnPage) {
  const { t } = useLanguage();
  const act = useAct(api.nominations.declare);
  const open = nomination.nominees.filter((one) => one.leading && one.declaredOn === null);
  if (!nomination.ruleSet.startsWith('VC-') || open.length === 0) return null;
  const people = [...new Map(open.map(({ person }) => [person.personId, person])).values()];
  return (
    <div className="card">
      <p>{t('nominations.statementsMissing', { names: people.map(({ name }) => name).join('、') })}</p>
      {mayWrite ? (
        <Button
          loading={act.isPending}
          onClick={() =>
            act.mutate({
              ...place,
              nominationId: nomination.nominationId,
              personIds: people.map(({ personId }) => personId),
              declaredOn: todayInShanghai(new Date()),
            })
          }
        >
          {t('nominations.statementsSigned')}
        </Button>
      ) : null}
      <ActState act={act} />
    </div>
  );
}
