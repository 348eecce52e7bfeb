import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { dayInWords, instantInShanghai } from '../../app/dates.ts';
import { useDisplay } from '../../app/display.tsx';
import { useLanguage } from '../../app/language.tsx';
import { Answered } from '../../components/states.tsx';
import { useMayWrite } from './acts.ts';
import { EntryCommands } from './EntryCommands.tsx';
import { type EntryDetail, type Place, useEntry } from './queries.ts';

/** One entry over the list: what it says, what may be done to it, and everything that happened to it. */
export function EntryDrawer(props: { place: Place; voterId: string | undefined; onClose: () => void }) {
  const { t } = useLanguage();
  const { phone } = useDisplay();
  const { place, voterId, onClose } = props;
  const entry = useEntry(place, voterId);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <Drawer
      open={voterId !== undefined}
      onClose={onClose}
      size={phone ? '100%' : 620}
      title={entry.data?.name ?? t('rolls.entry')}
      destroyOnHidden
    >
      {voterId === undefined ? null : (
        <Answered query={entry}>
          {(data) => (
            <div className="entrySheet">
              <EntryFacts entry={data} />
              <Elsewhere entry={data} roundId={place.roundId} />
              {mayWrite ? (
                <EntryCommands key={data.voterId} place={place} entry={data} refresh={entry.refetch} />
              ) : null}
              <Printed entry={data} place={place} />
              <History entry={data} />
            </div>
          )}
        </Answered>
      )}
    </Drawer>
  );
}

function EntryFacts({ entry }: { entry: EntryDetail }) {
  const { t, word, language } = useLanguage();
  const facts: readonly (readonly [string, string])[] = [
    [t('rolls.card'), entry.cardNumber],
    [t('registry.sex'), word('sex', entry.sex)],
    [t('rolls.ageOnDay'), t('rolls.ageAndYear', { age: entry.age, year: entry.birthYear })],
    [t('rolls.group'), entry.group ?? '—'],
    [t('rolls.household'), `${entry.household ?? '—'}${entry.householdHead ? ` · ${t('rolls.head')}` : ''}`],
    [t('rolls.category'), word('category', entry.category)],
  ];
  return (
    <>
      {entry.struckOn === null ? null : (
        <p className="rollWarning">
          <span aria-hidden="true">✕</span>{' '}
          {t('rolls.struckSince', {
            day: dayInWords(entry.struckOn, language),
            ground: word('struckGround', entry.struckGround),
          })}
        </p>
      )}
      <dl className="entryFacts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Each person votes in one place (VC-305), so another roll with the same name on it is told at once. */
function Elsewhere({ entry, roundId }: { entry: EntryDetail; roundId: string }) {
  const { t } = useLanguage();
  if (entry.elsewhere.length === 0) return null;
  return (
    <p className="rollWarning">
      <span aria-hidden="true">!</span> {t('rolls.elsewhere')}{' '}
      {entry.elsewhere.map((unit) => (
        <Link key={unit.unitId} to="/rounds/$roundId/units/$unitId/roll" params={{ roundId, unitId: unit.unitId }}>
          {unit.name}
        </Link>
      ))}
    </p>
  );
}

function Printed({ entry, place }: { entry: EntryDetail; place: Place }) {
  const { t, word, language } = useLanguage();
  return (
    <section aria-labelledby="entry-printed">
      <h3 id="entry-printed">{t('rolls.printedIn')}</h3>
      {entry.publishedIn.length === 0 ? <p className="quiet">{t('rolls.printedNowhere')}</p> : null}
      <ul className="plainList">
        {entry.publishedIn.map((one) => (
          <li key={one.number}>
            <Link
              to="/rounds/$roundId/units/$unitId/roll/publications/$number"
              params={{ ...place, number: String(one.number) }}
            >
              {t('rolls.listNumber', { number: one.number })}
            </Link>{' '}
            {dayInWords(one.publishedOn, language)} · {word('listChange', one.change)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ entry }: { entry: EntryDetail }) {
  const { t, word, language, valueInWords } = useLanguage();
  const groundInWords = (ground: string) => {
    const said = word('struckGround', ground);
    return said === ground ? word('category', ground) : said;
  };
  return (
    <section aria-labelledby="entry-history">
      <h3 id="entry-history">{t('rolls.history')}</h3>
      {entry.changes.length === 0 ? <p className="quiet">{t('rolls.historyImported')}</p> : null}
      <ol className="entryHistory">
        {entry.changes.map((one) => (
          <li key={one.changeId}>
            <p>
              <span className="strong">{word('changeKind', one.kind)}</span>
              {one.ground ? ` · ${groundInWords(one.ground)}` : ''} · {dayInWords(one.happenedOn, language)}
            </p>
            {Object.entries(one.earlier ?? {}).map(([field, value]) => (
              <p key={field}>
                <span className="quiet">{t('rolls.before', { field: word('entryField', field) })}</span>{' '}
                <del>
                  {value === null
                    ? t('rolls.emptyValue')
                    : field === 'category'
                      ? word('category', value)
                      : valueInWords(value)}
                </del>
              </p>
            ))}
            {one.evidence ? <p>{t('rolls.evidenceWas', { evidence: one.evidence })}</p> : null}
            <p className="quiet">
              {one.changedBy} · <time dateTime={one.changedAt}>{instantInShanghai(one.changedAt)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
