import { useSearch } from '@tanstack/react-router';
import { dayInWords, grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useRound } from '../../../app/rounds.ts';
import { frameOf } from '../../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../../components/states.tsx';
import { useUnit } from '../../registry/queries.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { type CardRow, useCardsToPrint } from './queries.ts';
import { Serial } from './Serial.tsx';
import '../../../styles/rollSheets.css';

/** Cards of one sheet of A4: two beside each other, five rows. */
const A_SHEET = 10;

/** Cards in hand as sheets to cut: the same ones that the list was narrowed to. */
export function PrintCards() {
  const { t } = useLanguage();
  const place = usePlace();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/cards/print' });
  const cards = useCardsToPrint(place, asked);
  return (
    <RollFrame
      title="voterCards.room"
      lead={<p>{t('voterCards.printLead', { each: A_SHEET })}</p>}
      actions={
        <button type="button" className="buttonLink" onClick={() => window.print()}>
          {t('rolls.print')}
        </button>
      }
    >
      <style>{'@page { size: A4 portrait; margin: 10mm; }'}</style>
      <Answered query={cards} rows={12}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('voterCards.nothingToPrint')}>
              <p>{t('voterCards.noneWords')}</p>
            </EmptyState>
          ) : (
            <Sheets cards={rows} />
          )
        }
      </Answered>
    </RollFrame>
  );
}

function Sheets({ cards }: { cards: readonly CardRow[] }) {
  const { t } = useLanguage();
  const sheets = Array.from({ length: Math.ceil(cards.length / A_SHEET) }, (_, at) =>
    cards.slice(at * A_SHEET, (at + 1) * A_SHEET),
  );
  const said = { count: grouped(cards.length), n: cards.length, sheets: grouped(sheets.length) };
  return (
    <>
      <p className="printCount">{t('voterCards.printCount', said)}</p>
      <div {...frameOf(t('voterCards.sheets'))} className="cutSheets">
        {sheets.map((own) => (
          <ul key={own[0]?.cardId} className="cutSheet">
            {own.map((card) => (
              <PaperCard key={card.cardId} card={card} />
            ))}
          </ul>
        ))}
      </div>
    </>
  );
}

/** A card as it is handed over. Its number says nothing of the person; without the seal it is not valid. */
function PaperCard({ card }: { card: CardRow }) {
  const { t, word, language } = useLanguage();
  const place = usePlace();
  const round = useRound(place.roundId);
  const unit = useUnit(place.roundId, place.unitId);
  return (
    <li className="paperCard">
      {round.data?.practice ? (
        <span className="cardPractice" aria-hidden="true">
          {t('voterCards.practice')}
        </span>
      ) : null}
      <p className="cardRound">{round.data?.title}</p>
      <p className="cardTitle">{word('cardKind', card.kind)}</p>
      <p className="cardNumberLine">
        <Serial serial={card.serial} />
      </p>
      <p>
        <span className="strong">{card.voter.name}</span>　{word('sex', card.voter.sex)}　{card.voter.group ?? ''}　
        {t('voterCards.entryNumber', { card: card.voter.cardNumber })}
      </p>
      {card.delegator ? <p>{t('voterCards.votesFor', { name: card.delegator.name })}</p> : null}
      <p className="cardFoot">
        <span>{t('voterCards.electionDay', { day: dayInWords(round.data?.electionDay ?? '', language) })}</span>
        <span>{t('voterCards.sealed', { unit: unit.data?.name ?? '' })}</span>
      </p>
    </li>
  );
}
