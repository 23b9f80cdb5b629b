// What is sold: customers, plans, subscriptions and websites.
import { Api } from './api';
import { basePath, master, nobody, orgId, run, unknownId } from './cast';
import { Status, WebsiteStatus } from './client';
import { expect, expectThat, refused } from './expect';

export async function createCustomer(): Promise<string> {
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

export async function createPlan(name: string, websites: number): Promise<number> {
  const resources = [{ name: 'websites', total: websites }, { name: 'diskspace', total: 2 ** 40 }, { name: 'mailboxes' }];
  const plan = { name: `${name} ${run}`, resources, allowances: [{ name: 'ssh' }] };
  return (await master.plans.createPlan({ orgId, newPlan: plan })).id;
}

export async function editPlan(planId: number): Promise<void> {
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

export async function sell(customer: string, planId: number): Promise<number> {
  const { id } = await master.customers.createCustomerSubscription({
    orgId, customerOrgId: customer, newSubscription: { planId, friendlyName: 'Shop' } });
  const sold = await master.subscriptions.getSubscription({ orgId: customer, subscriptionId: id });
  expect('the subscription', [sold.planId, sold.vendorId, sold.subscriberId, sold.status, sold.friendlyName],
    [planId, orgId, customer, Status.Active, 'Shop']);
  await refused('a plan in use cannot go', 400, 'failed_precondition', () => master.plans.deletePlan({ orgId, planId }));
  return id;
}

export async function createWebsite(customer: string, subscriptionId: number): Promise<string> {
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

export async function changePlan(customer: string, subscriptionId: number, larger: number, smaller: number): Promise<void> {
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

export async function keepGroups(): Promise<void> {
  const { id: groupId } = await master.servers.createServerGroup({ newServerGroup: { name: `Group ${run}` } });
  await master.servers.updateServerGroup({ groupId, updateServerGroup: { name: `Renamed ${run}` } });
  const group = await master.servers.getServerGroup({ groupId });
  expect('the group', [group.name, group.serverCount], [`Renamed ${run}`, 0]);
  expectThat('the groups', (await master.servers.listServerGroups()).items.some(one => one.id === groupId));
  await master.servers.deleteServerGroup({ groupId });
  await refused('a group that went', 404, 'not_found', () => master.servers.getServerGroup({ groupId }));
}
