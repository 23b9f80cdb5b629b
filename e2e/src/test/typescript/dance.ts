// The life of a customer, from its first day to its last, with what must be refused on the way.
import { Api, cookieOf } from './api';
import { Role, Status, TimeInterval, WebsiteStatus } from './client';
import { expect, expectThat, refused, told } from './expect';

declare const process: { env: Record<string, string | undefined>; exitCode: number };

const basePath = process.env.CUSTOMERS_URL!;
const orgId = process.env.CUSTOMERS_ORG_ID!;
const master = new Api({ basePath, accessToken: process.env.CUSTOMERS_TOKEN! });
const nobody = new Api({ basePath });
// A run leaves names behind, so each has its own.
const run = Date.now().toString(36);
const password = `correct horse ${run}`;
const email = `ann.${run}@example.com`;
const unknownId = '00000000-0000-4000-8000-000000000000';

function session(cookie: string, more: Record<string, string> = {}): Api {
  return new Api({ basePath, headers: { Cookie: cookie, ...more } });
}

async function createCustomer(): Promise<string> {
  expectThat('the version is SemVer', /^\d+\.\d+\.\d+/.test(await nobody.system.getVersion()));
  expect('the status', await nobody.system.getStatus(), 'ok');
  const name = `Acme ${run}`;
  const { id } = await master.customers.createCustomer({ orgId, newCustomer: { name } });
  const org = await master.orgs.getOrg({ orgId: id });
  expect('the new customer', [org.name, org.status, org.parentId, org.websitesCount], [name, Status.Active, orgId, 0]);
  expectThat('the customer has no owner', org.owner === undefined);

  const blank = await refused('a blank name', 400, 'invalid_input', () =>
    master.customers.createCustomer({ orgId, newCustomer: { name: ' ' } }));
  expect('the field at fault', blank.violations?.map(one => one.field), ['name']);
  await refused('a taken name', 409, 'already_exists', () =>
    master.customers.createCustomer({ orgId, newCustomer: { name: name.toUpperCase() } }));
  await refused('no credential', 401, 'unauthorized', () => nobody.orgs.getOrg({ orgId: id }));
  await refused('an unknown token', 401, 'unauthorized', () =>
    new Api({ basePath, accessToken: 'unknown' }).orgs.getOrg({ orgId: id }));
  await refused('a customer that is not there', 404, 'not_found', () => master.orgs.getOrg({ orgId: unknownId }));
  return id;
}

async function appointOwner(customer: string): Promise<string> {
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

async function createPlan(name: string, websites: number): Promise<number> {
  const resources = [{ name: 'websites', total: websites }, { name: 'diskspace', total: 2 ** 40 }, { name: 'mailboxes' }];
  const plan = { name: `${name} ${run}`, resources, allowances: [{ name: 'ssh' }] };
  return (await master.plans.createPlan({ orgId, newPlan: plan })).id;
}

async function editPlan(planId: number): Promise<void> {
  const plan = { orgId, planId };
  await master.plans.createPlanResource({ ...plan, planResource: { name: 'ftpUsers', total: 1 } });
  await master.plans.updatePlanResource({ ...plan, name: 'ftpUsers', planResourceTotal: { total: 3 } });
  await master.plans.setPlanAllowance({ ...plan, name: 'cron' });
  await master.plans.deletePlanAllowance({ ...plan, name: 'ssh' });
  await master.plans.createPlanSelection({ ...plan, selection: { name: 'region', value: 'eu' } });
  await master.plans.updatePlanSelection({ ...plan, name: 'region', selectionValue: { value: 'us' } });
  await master.plans.updatePlan({ ...plan, updatePlan: { redisAllowed: true } });
  const edited = await nobody.plans.getPlan(plan);
  expect('the resource', edited.resources.find(one => one.name === 'ftpUsers')?.total, 3);
  expectThat('mailboxes are unlimited', edited.resources.some(one => one.name === 'mailboxes' && one.total === undefined));
  expect('the allowances', edited.allowances.map(one => one.name), ['cron']);
  expect('the selections', edited.selections, [{ name: 'region', value: 'us' }]);
  expect('Redis', edited.redisAllowed, true);
  await refused('a second resource of the name', 409, 'already_exists', () =>
    master.plans.createPlanResource({ ...plan, planResource: { name: 'ftpUsers' } }));
  await refused('a plan that is not there', 404, 'not_found', () => nobody.plans.getPlan({ orgId, planId: 2 ** 52 }));
}

async function sell(customer: string, planId: number): Promise<number> {
  const { id } = await master.customers.createCustomerSubscription({
    orgId, customerOrgId: customer, newSubscription: { planId, friendlyName: 'Shop' } });
  const sold = await master.subscriptions.getSubscription({ orgId: customer, subscriptionId: id });
  expect('the subscription', [sold.planId, sold.vendorId, sold.subscriberId, sold.status, sold.friendlyName],
    [planId, orgId, customer, Status.Active, 'Shop']);
  await refused('a plan in use cannot go', 400, 'failed_precondition', () => master.plans.deletePlan({ orgId, planId }));
  return id;
}

async function createWebsite(customer: string, subscriptionId: number): Promise<string> {
  const domain = `shop-${run}.example`;
  const { id } = await master.websites.createWebsite({ orgId: customer, newWebsite: { domain, subscriptionId } });
  const website = await master.websites.getWebsite({ orgId: customer, websiteId: id });
  expect('the website', [website.domain.domain, website.status, website.subscriptionId, website.kind, website.orgId],
    [domain, WebsiteStatus.Active, subscriptionId, 'normal', customer]);
  expect('the count', (await master.orgs.getOrg({ orgId: customer })).websitesCount, 1);
  await refused('a taken domain', 409, 'already_exists', () =>
    master.websites.createWebsite({ orgId: customer, newWebsite: { domain } }));
  const second = { domain: `second-${run}.example`, subscriptionId };
  const short = await refused('one website too many', 400, 'quota_exceeded', () =>
    master.websites.createWebsite({ orgId: customer, newWebsite: second }));
  expect('what ran short', short.violations?.map(one => [one.resource, one.available]), [['websites', 0]]);
  await master.websites.updateWebsite({ orgId: customer, websiteId: id, updateWebsite: { tags: ['shop', 'live'] } });
  const tags = async () => (await master.websites.getWebsite({ orgId: customer, websiteId: id })).tags;
  expect('the tags', (await tags()).sort(), ['live', 'shop']);
  await master.websites.updateWebsite({ orgId: customer, websiteId: id, updateWebsite: { tags: [] } });
  expect('no tags', await tags(), []);
  return id;
}

async function suspendAndLift(customer: string, subscriptionId: number, websiteId: string): Promise<void> {
  const { unencryptedToken } = await master.accessTokens.createAccessToken({
    orgId: customer, newAccessToken: { roles: new Set([Role.SuperAdmin]), friendlyName: 'dance' } });
  const own = new Api({ basePath, accessToken: unencryptedToken });
  await refused('an org above', 403, 'forbidden', () => own.orgs.getOrg({ orgId }));
  await refused('an org that is not there', 403, 'forbidden', () => own.orgs.getOrg({ orgId: unknownId }));

  await master.orgs.updateOrg({ orgId: customer, orgUpdate: { isSuspended: true } });
  const org = await own.orgs.getOrg({ orgId: customer });
  expect('the suspended customer', [org.status, org.suspendedBy], [Status.Suspended, orgId]);
  await refused('a write while suspended', 403, 'forbidden', () =>
    own.orgs.updateOrg({ orgId: customer, orgUpdate: { locale: 'de' } }));
  await refused('a lift by itself', 403, 'forbidden', () =>
    own.orgs.updateOrg({ orgId: customer, orgUpdate: { status: Status.Active } }));
  await master.orgs.updateOrg({ orgId: customer, orgUpdate: { status: Status.Active } });
  await own.orgs.updateOrg({ orgId: customer, orgUpdate: { locale: 'de' } });
  expect('the locale', (await nobody.orgs.getBranding({ orgId: customer })).locale, 'de');

  const subscription = { orgId: customer, subscriptionId };
  await master.subscriptions.updateSubscription({ ...subscription, updateSubscription: { status: Status.Suspended } });
  expect('the suspended subscription', (await own.subscriptions.getSubscription(subscription)).status, Status.Suspended);
  await master.subscriptions.updateSubscription({ ...subscription, updateSubscription: { isSuspended: false } });
  await master.websites.updateWebsite({ orgId: customer, websiteId, updateWebsite: { isSuspended: true } });
  const website = await own.websites.getWebsite({ orgId: customer, websiteId });
  expect('the suspended website', [website.status, website.suspendedBy], [WebsiteStatus.Disabled, orgId]);
  await master.websites.updateWebsite({ orgId: customer, websiteId, updateWebsite: { status: WebsiteStatus.Active } });
}

async function changePlan(customer: string, subscriptionId: number, larger: number, smaller: number): Promise<void> {
  const subscription = { orgId: customer, subscriptionId };
  await refused('a plan smaller than what is in use', 400, 'failed_precondition', () =>
    master.subscriptions.updateSubscription({ ...subscription, updateSubscription: { planId: smaller } }));
  await master.subscriptions.updateSubscription({ ...subscription, updateSubscription: { planId: larger } });
  const changed = await master.subscriptions.getSubscription(subscription);
  expect('the changed plan', changed.planId, larger);
  const websites = { name: 'websites', total: 5, usage: 1 };
  expect('its websites', changed.resources.find(one => one.name === 'websites'), websites);
  const { items } = await master.subscriptions.calculateResourceUsage(subscription);
  const counted = items.find(one => one.name === 'websites');
  expect('counted again', [counted?.total, counted?.usage], [5, 1]);
}

async function recover(): Promise<void> {
  await nobody.logins.startPasswordRecovery({ realmId: orgId, passwordRecovery: { email } });
  await nobody.logins.startPasswordRecovery({ realmId: orgId, passwordRecovery: { email: `nobody.${run}@example.com` } });
  await refused('a secret that is none', 401, 'unauthorized', () =>
    nobody.logins.finishPasswordRecovery({ secret: 'unknown', newPassword: { password } }));
}

async function logIn(customer: string): Promise<void> {
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

async function followLink(customer: string, memberId: string): Promise<void> {
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

async function listEverything(customer: string): Promise<void> {
  const customers = await master.customers.getOrgCustomers({ orgId, sortBy: 'createdAt', sortOrder: 'desc', limit: 1 });
  expect('the newest customer', customers.items.map(one => one.id), [customer]);
  const sold = await master.customers.getCustomerSubscriptions({ orgId, customerOrgId: customer });
  expect('what was sold', sold.total, 1);
  expect('what is held', (await master.subscriptions.listSubscriptions({ orgId: customer })).total, 1);
  expectThat('the plans', (await nobody.plans.listPlans({ orgId, sortBy: 'name' })).total >= 3);
  const members = await master.members.listMembers({ orgId: customer, role: Role.Owner });
  expect('the members', members.items.map(one => one.email), [email]);
  expect('the logins', (await master.logins.listLogins({ search: email })).total, 1);
  expect('the logins of the realm', (await master.logins.listOrgLogins({ orgId, search: email })).total, 1);
  expect('the websites', (await master.websites.listWebsites({ orgId: customer })).total, 1);
  const below = await master.websites.listWebsites({ orgId, recursion: 'direct', search: run });
  expect('the websites below', below.items.map(one => one.orgId), [customer]);
  expect('the tokens', (await master.accessTokens.listAccessTokens({ orgId: customer })).map(one => one.friendlyName), ['dance']);
  const created = { orgId: customer, kind: 'website.create', createdAfter: new Date(Date.now() - 3_600_000) };
  expect('the activities', (await master.activities.listActivities(created)).total, 1);
  const added = await master.orgs.getCustomersAdded({ orgId, timeInterval: TimeInterval.Hour });
  expect('the hours', added.length, 24);
  expectThat('the customer was counted', added[23].resourceCount + added[22].resourceCount >= 1);
  expectThat('the servers', (await master.servers.listServers()).total >= 0);
}

async function keepGroups(): Promise<void> {
  const { id: groupId } = await master.servers.createServerGroup({ newServerGroup: { name: `Group ${run}` } });
  await master.servers.updateServerGroup({ groupId, updateServerGroup: { name: `Renamed ${run}` } });
  const group = await master.servers.getServerGroup({ groupId });
  expect('the group', [group.name, group.serverCount], [`Renamed ${run}`, 0]);
  expectThat('the groups', (await master.servers.listServerGroups()).items.some(one => one.id === groupId));
  await master.servers.deleteServerGroup({ groupId });
  await refused('a group that went', 404, 'not_found', () => master.servers.getServerGroup({ groupId }));
}

async function deleteAndRestore(customer: string, subscriptionId: number, websiteId: string): Promise<void> {
  const website = { orgId: customer, websiteId };
  const statusOfWebsite = async () => (await master.websites.getWebsite(website)).status;
  await master.websites.deleteWebsite(website);
  expect('the deleted website', await statusOfWebsite(), WebsiteStatus.Deleted);
  await master.websites.updateWebsite({ ...website, updateWebsite: { status: WebsiteStatus.Active } });
  const subscription = { orgId: customer, subscriptionId };
  await master.subscriptions.deleteSubscription(subscription);
  expect('the website went along', await statusOfWebsite(), WebsiteStatus.Deleted);
  await master.subscriptions.updateSubscription({ ...subscription, updateSubscription: { status: Status.Active } });
  expect('the website came back', await statusOfWebsite(), WebsiteStatus.Active);
  await master.orgs.deleteOrg({ orgId: customer });
  expect('the deleted customer', (await master.orgs.getOrg({ orgId: customer })).status, Status.Deleted);
  await master.orgs.updateOrg({ orgId: customer, orgUpdate: { status: Status.Active } });
  const org = await master.orgs.getOrg({ orgId: customer });
  expect('the restored customer', [org.status, org.subscriptionsCount, org.websitesCount], [Status.Active, 1, 1]);
}

async function end(customer: string, memberId: string, plans: number[]): Promise<void> {
  await master.orgs.removeOrgOwner({ orgId: customer });
  expectThat('nobody owns it', (await master.orgs.getOrg({ orgId: customer })).owner === undefined);
  await master.members.deleteMember({ orgId: customer, memberId });
  await refused('a member who left', 404, 'not_found', () => master.members.getMember({ orgId: customer, memberId }));
  await master.orgs.deleteOrg({ orgId: customer });
  for (const planId of plans) {
    await master.plans.deletePlan({ orgId, planId });
  }
  await master.orgs.deleteOrg({ orgId: customer, force: true });
  await refused('what went for good', 404, 'not_found', () => master.orgs.getOrg({ orgId: customer }));
}

async function dance(): Promise<void> {
  const customer = await createCustomer();
  const memberId = await appointOwner(customer);
  const small = await createPlan('Small', 1);
  const large = await createPlan('Large', 5);
  const none = await createPlan('None', 0);
  await editPlan(small);
  const subscription = await sell(customer, small);
  const website = await createWebsite(customer, subscription);
  await suspendAndLift(customer, subscription, website);
  await changePlan(customer, subscription, large, none);
  await recover();
  await logIn(customer);
  await followLink(customer, memberId);
  await listEverything(customer);
  await keepGroups();
  await deleteAndRestore(customer, subscription, website);
  await end(customer, memberId, [small, large, none]);
}

dance().then(
  () => console.log('dance: every step was answered as it should be'),
  async failure => {
    console.error(`dance: FAILED: ${await told(failure)}`);
    process.exitCode = 1;
  },
);
