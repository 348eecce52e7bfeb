import * as z from 'zod';
import { route } from './base.ts';
import { unitRef, uuid } from './shapes.ts';

export const ROLES = [
  'countyOffice',
  'townshipOffice',
  'unitCommittee',
  'teller',
  'inspector',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;

export const me = z.object({
  accountId: uuid,
  login: z.string(),
  displayName: z.string(),
  practice: z.boolean(),
  grants: z.array(z.object({ role: z.enum(ROLES), countyId: z.number().int(), unit: unitRef.nullable() })),
});

export type Me = z.infer<typeof me>;
export type Role = (typeof ROLES)[number];

export const access = {
  signIn: route
    .route({ method: 'POST', path: '/session', summary: 'Sign in', tags: ['access'] })
    .input(z.object({ login: z.string().min(1).max(80), password: z.string().min(1).max(200) }))
    .output(z.object({ token: z.string(), me })),
  signOut: route
    .route({ method: 'DELETE', path: '/session', summary: 'Sign out', tags: ['access'] })
    .output(z.object({ signedOut: z.literal(true) })),
  me: route.route({ method: 'GET', path: '/me', summary: 'Who am I', tags: ['access'] }).output(me),
  demoAccounts: route
    .route({
      method: 'GET',
      path: '/demo-accounts',
      summary: 'Accounts of the practice rounds (practice only)',
      tags: ['access'],
    })
    .output(
      z.array(
        z.object({
          login: z.string(),
          password: z.string(),
          displayName: z.string(),
          role: z.enum(ROLES),
          unitName: z.string(),
        }),
      ),
    ),
};
