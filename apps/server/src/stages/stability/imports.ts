import { randomUUID } from 'node:crypto';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { inUnit, text } from '../../imports/session.ts';

const petitions = tableLoader('petitions', 'petition', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      petition_id: randomUUID(),
      received_on: text(row, 'receivedOn'),
      channel: text(row, 'channel'),
      subject: text(row, 'subject'),
      due_on: text(row, 'dueOn'),
      replied_on: text(row, 'repliedOn'),
      outcome: text(row, 'outcome'),
      poll_number: text(row, 'pollNumber'),
    }
  );
});

const riskAssessments = tableLoader('riskAssessments', 'risk_assessment', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      assessed_on: text(row, 'assessedOn'),
      level: text(row, 'level'),
      findings: text(row, 'findings'),
      measures: text(row, 'measures'),
    }
  );
});

export const stabilityLoaders: Readonly<Record<string, LoaderFactory>> = { petitions, riskAssessments };
