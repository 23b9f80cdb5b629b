// Persons: the owner, her login, her password and her sessions.
import { cookieOf } from './api';
import { email, master, nobody, orgId, password, run, session } from './cast';
import { Role } from './client';
import { expect, expectThat, refused } from './expect';

export async function appointOwner(customer: string): Promise<string> {
  const login = await master.logins.createLogin({ orgId: customer, loginInfo: { email, name: 'Ann', password } });
  await refused('a taken email', 409, 'already_exists', () =>
    master.logins.createLogin({ orgId: customer, loginInfo: { email: email.toUpperCase(), name: 'Ann', password } }));
  const newMember = { loginId: login.id, roles: [Role.SuperAdmin] };
  const { id } = await master.members.createMember({ orgId: customer, newMember });
  await refused('a second membership', 409, 'already_exists', () =>
    master.members.createMember({ orgId: customer, newMember }));
  await master.orgs.setOrgOwner({ orgId: customer, orgOwnerUpdate: { memberId: id } });
  const org = await master.orgs.getOrg({ orgId: customer });
  expect('the owner', [org.owner, org.ownerEmail, org.ownerId, org.ownerLoginId], ['Ann', email, id, login.id]);
  const member = await master.members.updateMember({
    orgId: customer, memberId: id, updateMember: { notifications: ['quota'] } });
  expect('the member', [member.roles, member.notifications, member.isActive], [[Role.Owner], ['quota'], true]);
  return id;
}

export async function recover(): Promise<void> {
  await nobody.logins.startPasswordRecovery({ realmId: orgId, passwordRecovery: { email } });
  await nobody.logins.startPasswordRecovery({ realmId: orgId, passwordRecovery: { email: `nobody.${run}@example.com` } });
  await refused('a secret that is none', 401, 'unauthorized', () =>
    nobody.logins.finishPasswordRecovery({ secret: 'unknown', newPassword: { password } }));
}

export async function logIn(customer: string): Promise<void> {
  await refused('a wrong password', 401, 'unauthorized', () =>
    nobody.sessions.createSession({ realmId: orgId, loginCreds: { email, password: `${password}x` } }));
  const opened = await nobody.sessions.createSessionRaw({ realmId: orgId, loginCreds: { email, password } });
  expect('the memberships', (await opened.value()).memberships.map(one => one.orgId), [customer]);
  const ann = session(cookieOf(opened.raw));
  const login = await ann.logins.getLogin();
  expect('the login', [login.email, login.name, login.authMethod], [email, 'Ann', 'basic']);
  expect('the renamed login', (await ann.logins.updateLogin({ loginUpdate: { name: 'Ann B.' } })).name, 'Ann B.');
  expect('her memberships', (await ann.logins.getLoginMemberships()).memberships[0].roles, [Role.Owner]);
  expect('the sessions', (await ann.sessions.listSessions()).total, 1);
  await ann.sessions.deleteSessions();
  await refused('a session that ended', 401, 'unauthorized', () => ann.logins.getLogin());
}

export async function followLink(customer: string, memberId: string): Promise<void> {
  const link = new URL(await master.members.createMemberSsoLink({ orgId: customer, memberId }));
  expectThat('the link', link.pathname.endsWith('/login/sessions/sso'), link.pathname);
  const otp = link.searchParams.get('otp') ?? '';
  const opened = await nobody.sessions.openSsoSessionRaw({ otp });
  expect('where the link leads', (await opened.value()).memberships.map(one => one.orgId), [customer]);
  await refused('a link that was used', 401, 'unauthorized', () => nobody.sessions.openSsoSession({ otp }));
  const cookie = cookieOf(opened.raw);
  const ann = session(cookie);
  await ann.orgs.updateOrg({ orgId: customer, orgUpdate: { locale: 'en' } });
  await refused('a page of another site', 403, 'forbidden', () =>
    session(cookie, { 'Sec-Fetch-Site': 'cross-site' }).orgs.updateOrg({ orgId: customer, orgUpdate: { locale: 'de' } }));
  await ann.sessions.deleteCurrentSession();
  await refused('a session that was left', 401, 'unauthorized', () => ann.orgs.getOrg({ orgId: customer }));
}
