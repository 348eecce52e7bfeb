import { Link, useRouterState } from '@tanstack/react-router';
import { useDisplay } from '../../app/display.tsx';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { useRound } from '../../app/rounds.ts';
import { useMayWrite } from './acts.ts';
import type { Place } from './queries.ts';

const ROLL = '/rounds/$roundId/units/$unitId/roll';

interface Room {
  readonly to: `${typeof ROLL}${'' | '/desk' | '/applications' | '/publications' | '/objections' | '/representatives' | '/absences' | '/proxies' | '/mobile-box' | '/cards' | '/members'}`;
  readonly label: MessageKey;
}

interface RoomGroup {
  readonly label: MessageKey;
  readonly rooms: readonly Room[];
}

const DESK: Room = { to: `${ROLL}/desk`, label: 'rolls.roomDesk' };

/** Making the list: who is on it, and what the public may say against it. */
const LIST: RoomGroup = {
  label: 'rolls.groupList',
  rooms: [
    { to: ROLL, label: 'rolls.roomRoll' },
    DESK,
    { to: `${ROLL}/applications`, label: 'rolls.roomApplications' },
    { to: `${ROLL}/publications`, label: 'rolls.roomPublications' },
    { to: `${ROLL}/objections`, label: 'rolls.roomObjections' },
  ],
};

/** Who votes for whom and where: representatives, cards, those who are away, proxies, mobile boxes. */
const VOTING: RoomGroup = {
  label: 'rolls.groupVoting',
  rooms: [
    { to: `${ROLL}/representatives`, label: 'representatives.room' },
    { to: `${ROLL}/cards`, label: 'voterCards.room' },
    { to: `${ROLL}/absences`, label: 'rollsVoting.roomAbsences' },
    { to: `${ROLL}/proxies`, label: 'rollsVoting.roomProxies' },
    { to: `${ROLL}/mobile-box`, label: 'rollsVoting.roomMobileBox' },
  ],
};

/** Party members elect in their own rounds; a villagers' committee has no register of them. */
const PARTY: RoomGroup = { label: 'members.group', rooms: [{ to: `${ROLL}/members`, label: 'members.room' }] };

const GROUPS: readonly RoomGroup[] = [LIST, VOTING, PARTY];

/** The rooms that this round has and this account may use, by group; a group without rooms is left out. */
function useRoomGroups(place: Place): readonly RoomGroup[] {
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const round = useRound(place.roundId);
  const kind = round.data?.kind;
  return GROUPS.filter((group) => (group === PARTY ? kind !== 'village' : kind !== 'township'))
    .map((group) => ({ ...group, rooms: group.rooms.filter((room) => mayWrite || room !== DESK) }))
    .filter((group) => group.rooms.length > 0);
}

/** The way through the rooms of one roll: all of them on a wide screen, on a phone those of one group at a time. */
export function RollRooms({ place }: { place: Place }) {
  const { t } = useLanguage();
  const { phone } = useDisplay();
  const groups = useRoomGroups(place);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = ({ to }: Room) => to.replace('$roundId', place.roundId).replace('$unitId', place.unitId);
  // The deepest room whose address the page begins with: a published list belongs to the room of the lists.
  const current = groups
    .flatMap((group) => group.rooms.map((room) => ({ group, address: here(room) })))
    .filter(({ address }) => path === address || path.startsWith(`${address}/`))
    .toSorted((one, other) => other.address.length - one.address.length)[0]?.group;
  return (
    <nav className="rollRooms" aria-label={t('rolls.rooms')}>
      {phone && groups.length > 1 ? <GroupTabs groups={groups} current={current} place={place} /> : null}
      <ul className="roomGroups">
        {groups
          .filter((group) => !phone || group === current)
          .map((group) => (
            <li key={group.label} className="roomGroup">
              {phone ? null : <p className="roomGroupName">{t(group.label)}</p>}
              <ul>
                {group.rooms.map((room) => (
                  <li key={room.to}>
                    <RoomLink room={room} place={place} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function RoomLink({ room, place }: { room: Room; place: Place }) {
  const { t } = useLanguage();
  return (
    <Link
      to={room.to}
      params={place}
      activeOptions={{ exact: room.to === ROLL, includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t(room.label)}
    </Link>
  );
}

/** The groups as a row; each leads to its first room. */
function GroupTabs(props: { groups: readonly RoomGroup[]; current: RoomGroup | undefined; place: Place }) {
  const { t } = useLanguage();
  const { groups, current, place } = props;
  return (
    <ul className="groupTabs">
      {groups.map((group) => {
        const [first] = group.rooms;
        return first === undefined ? null : (
          <li key={group.label}>
            <Link
              to={first.to}
              params={place}
              activeProps={{}}
              className={group === current ? 'chosen' : undefined}
              aria-current={group === current ? 'true' : undefined}
            >
              {t(group.label)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
