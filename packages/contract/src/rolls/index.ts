import { absence } from './absence.ts';
import { cards } from './cards.ts';
import { duplicates } from './duplicates.ts';
import { members } from './members.ts';
import { mobileBox } from './mobileBox.ts';
import { objections } from './objections.ts';
import { proxies } from './proxies.ts';
import { publication } from './publication.ts';
import { register } from './register.ts';
import { representatives } from './representatives.ts';

/** The stage of the rolls: each room of the work has its own part. */
export const rolls = {
  register,
  publication,
  objections,
  duplicates,
  representatives,
  absence,
  proxies,
  mobileBox,
  cards,
  members,
};

export * from './absence.ts';
export * from './cards.ts';
export * from './duplicates.ts';
export * from './members.ts';
export * from './mobileBox.ts';
export * from './objections.ts';
export * from './proxies.ts';
export * from './publication.ts';
export * from './register.ts';
export * from './representatives.ts';
export * from './shapes.ts';
