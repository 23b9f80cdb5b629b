// What comes and goes: suspensions, deletes, restores, and what is listed meanwhile.
import { Api } from './api';
import { basePath, email, master, nobody, orgId, run, unknownId } from './cast';
import { CustomersListing, Role, Status, TimeInterval, WebsiteStatus } from './client';
import { expect, expectThat, refused } from './expect';

export async function suspendAndLift(customer: string, subscriptionId: number, websiteId: string): Promise<void> {
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

export async function listEverything(customer: string): Promise<void> {
  const customers = await master.customers.getOrgCustomers({ orgId, sortBy: 'createdAt', sortOrder: 'desc', limit: 1 });
  expect('the newest customer', customers.items.map(one => one.id), [customer]);
  const exported = new Set<string>();
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: CustomersListing = await master.customers.getOrgCustomers({ orgId, limit: 2, cursor });
    page.items.forEach(one => exported.add(one.id));
    cursor = page.nextCursor;
  }
  expectThat('the export has the customer', exported.has(customer));
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

export async function deleteAndRestore(customer: string, subscriptionId: number, websiteId: string): Promise<void> {
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

export async function end(customer: string, memberId: string, plans: number[]): Promise<void> {
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
