// The life of a customer, through the client that OpenAPI Generator makes of openapi.yaml.
import { deepStrictEqual as expect } from 'node:assert';
import { randomUUID } from 'node:crypto';
import {
  Configuration, CustomersApi, ErrorCode, ModelError, ModelErrorFromJSON, OrgsApi, PlansApi, ResponseError,
  SubscriptionsApi,
} from './client';

const configuration = new Configuration({
  basePath: process.env.CUSTOMERS_URL!, accessToken: process.env.CUSTOMERS_TOKEN! });
const orgs = new OrgsApi(configuration);
const plans = new PlansApi(configuration);
const customers = new CustomersApi(configuration);
const subscriptions = new SubscriptionsApi(configuration);
const vendor = process.env.CUSTOMERS_ORG_ID!;
const run = Date.now().toString(36);

async function createPlan(orgId: string, name: string, totals: Record<string, number>): Promise<number> {
  const resources = Object.entries(totals).map(([resource, total]) => ({ name: resource, total }));
  return (await plans.createPlan({ orgId, newPlan: { name, resources, allowances: [], selections: [] } })).id;
}

async function createCustomer(orgId: string, name: string): Promise<string> {
  return (await customers.createCustomer({ orgId, newCustomer: { name } })).id;
}

// Answers what the error says of a call that has to be refused.
async function refused(status: number, code: ErrorCode, call: () => Promise<unknown>): Promise<ModelError> {
  const refusal = await call().then(() => new Error(`${status} ${code} was expected, and it was done`), thrown => thrown);
  if (!(refusal instanceof ResponseError)) {
    throw refusal;
  }
  const error = ModelErrorFromJSON(await refusal.response.json());
  expect([refusal.response.status, error.code], [status, code]);
  return error;
}

async function live(): Promise<void> {
  // A plan that lists customers makes its subscriber a reseller.
  const resellerPlan = await createPlan(vendor, `Reseller ${run}`, { customers: 3, websites: 10 });
  const reseller = await createCustomer(vendor, `Tidewater ${run}`);
  const { id: held } = await customers.createCustomerSubscription({
    orgId: vendor, customerOrgId: reseller, newSubscription: { planId: resellerPlan } });

  // The sale draws six websites of the reseller's ten. It is sent twice, as after a lost answer, and is made once.
  const cafe = await createCustomer(reseller, 'Quayside Cafe');
  const planId = await createPlan(reseller, 'Six sites', { websites: 6 });
  const sale = { orgId: reseller, customerOrgId: cafe, newSubscription: { planId } };
  const idempotencyKey = randomUUID();
  const sold = await customers.createCustomerSubscriptionRaw({ ...sale, idempotencyKey });
  const again = await customers.createCustomerSubscriptionRaw({ ...sale, idempotencyKey });
  expect((await again.value()).id, (await sold.value()).id);
  expect([sold, again].map(one => one.raw.headers.get('Idempotent-Replayed')), [null, 'true']);
  const { resources } = await subscriptions.getSubscription({ orgId: reseller, subscriptionId: held });
  expect(resources.find(one => one.name === 'websites'), { name: 'websites', total: 10, usage: 6 });

  // A second sale wants more than the four that are left.
  const { violations } = await refused(400, ErrorCode.QuotaExceeded, () => customers.createCustomerSubscription(sale));
  expect(violations?.map(one => [one.resource, one.requested, one.available]), [['websites', 6, 4]]);

  // A change of what was read, and of nothing newer.
  const ifMatch = (await orgs.getOrgRaw({ orgId: cafe })).raw.headers.get('ETag')!;
  await orgs.updateOrg({ orgId: cafe, ifMatch, orgUpdate: { name: 'Quayside Cafe and Bar' } });
  await refused(412, ErrorCode.FailedPrecondition, () =>
    orgs.updateOrg({ orgId: cafe, ifMatch, orgUpdate: { name: 'Late' } }));
  expect((await orgs.getOrg({ orgId: cafe })).name, 'Quayside Cafe and Bar');

  // Erased, with all that is below it; without force it could be restored.
  await orgs.deleteOrg({ orgId: reseller, force: true });
  await refused(404, ErrorCode.NotFound, () => orgs.getOrg({ orgId: reseller }));
  await plans.deletePlan({ orgId: vendor, planId: resellerPlan });
}

live().catch(async failure => {
  console.error(failure instanceof ResponseError ? await failure.response.text() : failure);
  process.exitCode = 1;
});
