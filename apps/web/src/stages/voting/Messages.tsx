import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Answered } from '../../components/states.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { type Day, useVoteAct, useVotePlace } from './queries.ts';

/** What was told to the leading group, and telling it how the vote stands now. */
export function Messages({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t, say, word } = useLanguage();
  const place = useVotePlace();
  const [writing, setWriting] = useState(false);
  const messages = useQuery({
    queryKey: ['voting', place.pollId, 'messages'],
    queryFn: () => api.voting.messages.list({ ...place }),
  });
  return (
    <Answered query={messages} rows={2}>
      {(data) => (
        <>
          {data.messages.length === 0 ? <p className="quiet">{t('voting.noMessages')}</p> : null}
          <ol className="incidents">
            {data.messages.map((one) => (
              <li key={one.messageId} className="card">
                <p className="strong">{one.subject}</p>
                <p className="messageBody">{one.body}</p>
                <p className={one.state === 'failed' ? 'late' : 'quiet'}>
                  {word('messageState', one.state)} · {word('messageChannel', one.channel)}
                  {one.recipients.length > 0 ? ` · ${one.recipients.join(t('voting.comma'))}` : ''} ·{' '}
                  {instantInShanghai(one.recordedAt)} · {one.recordedBy}
                </p>
                {one.failure === null ? null : <p className="late">{say(one.failure)}</p>}
              </li>
            ))}
          </ol>
          {mayWrite && day.state !== 'prepared' && !writing ? (
            <Button onClick={() => setWriting(true)}>{t('voting.tellGroup')}</Button>
          ) : null}
          {writing ? <MessageForm channel={data.channel} onDone={() => setWriting(false)} /> : null}
        </>
      )}
    </Answered>
  );
}

/** Addresses, however they are set apart. */
const addressesIn = (text: string): string[] => text.split(/[\s、，,;；]+/).filter((one) => one !== '');

function MessageForm({ channel, onDone }: { channel: string; onDone: () => void }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const act = useVoteAct(api.voting.messages.send, onDone);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, recipients: addressesIn(to), note: note.trim() || null });
      }}
    >
      <p>{t(channel === 'file' ? 'voting.messageByFile' : 'voting.messageByMail')}</p>
      {channel === 'file' ? null : (
        <TextField label={t('voting.recipients')} value={to} onChange={setTo} max={2000} required />
      )}
      <TextField label={t('voting.messageNote')} value={note} onChange={setNote} max={500} long />
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button htmlType="submit" type="primary" loading={act.isPending}>
          {t('voting.sendMessage')}
        </Button>
        <Button onClick={onDone}>{t('voting.back')}</Button>
      </div>
    </form>
  );
}
