// The life of a customer over gRPC, from the protos alone: nothing is generated.
'use strict';
for (const name of ['CUSTOMERS_GRPC', 'CUSTOMERS_TOKEN', 'PROTO_PATH']) {
  if (!process.env[name]) {
    console.error(`life.js: set ${name}, as examples/run grpc-js does`);
    process.exit(2);
  }
}
const { deepStrictEqual: expect } = require('node:assert');
const { randomUUID } = require('node:crypto');
const grpc = require('@grpc/grpc-js');
const { loadSync } = require('@grpc/proto-loader');

// PROTO_PATH: the protos of customers, and those that they import, as PATH lists directories.
const nouns = ['org', 'plan', 'customer', 'subscription', 'event'];
const protos = loadSync(
  [...nouns.map(noun => `customers/v1/${noun}.proto`), 'google/rpc/status.proto', 'google/rpc/error_details.proto'],
  { includeDirs: process.env.PROTO_PATH.split(':'), keepCase: true, longs: Number, enums: String, defaults: true });
const { v1 } = grpc.loadPackageDefinition(protos).customers;

const connect = Service => new Service(process.env.CUSTOMERS_GRPC, grpc.credentials.createInsecure());
const metadata = (more = {}) => {
  const all = new grpc.Metadata();
  Object.entries({ authorization: `Bearer ${process.env.CUSTOMERS_TOKEN}`, ...more }).forEach(one => all.set(...one));
  return all;
};
// A call answers its response, with the headers beside it.
const [orgs, plans, customers, subscriptions] =
  [v1.OrgService, v1.PlanService, v1.CustomerService, v1.SubscriptionService].map(connect).map(client =>
    (method, request, more) => new Promise((resolve, reject) => {
      let headers;
      client[method](request, metadata(more), { deadline: Date.now() + 30_000 },
        (error, response) => (error ? reject(error) : resolve({ ...response, headers })))
        .on('metadata', told => (headers = told));
    }));

const createPlan = async (org_id, name, totals) => (await plans('CreatePlan', {
  org_id, plan: { name, resources: Object.entries(totals).map(([resource, total]) => ({ name: resource, total })) } })).id;
const createCustomer = async (org_id, name) => (await customers('CreateCustomer', { org_id, customer: { name } })).id;
const sell = (org_id, customer_org_id, plan_id, more) => customers('CreateCustomerSubscription',
  { org_id, customer_org_id, subscription: { plan_id } }, more);

// Answers the details of the error of a call that has to be refused, by the names of their messages.
async function refused(code, reason, call) {
  const error = await call.then(() => new Error(`${reason} was expected, and it was done`), thrown => thrown);
  if (!error.metadata) {
    throw error;
  }
  const [status] = error.metadata.get('grpc-status-details-bin');
  const details = Object.fromEntries(protos['google.rpc.Status'].deserialize(status).details.map(({ type_url, value }) => {
    const name = type_url.slice(type_url.lastIndexOf('/') + 1);
    return [name, protos[name].deserialize(value)];
  }));
  const info = details['google.rpc.ErrorInfo'];
  expect([error.code, info.domain, info.reason], [code, 'customers', reason]);
  return details;
}

async function live() {
  const vendor = process.env.CUSTOMERS_ORG_ID;
  const run = Date.now().toString(36);

  // A plan that lists customers makes its subscriber a reseller.
  const resellerPlan = await createPlan(vendor, `Reseller ${run}`, { customers: 3, websites: 10 });
  const reseller = await createCustomer(vendor, `Tidewater ${run}`);
  const { id: held } = await sell(vendor, reseller, resellerPlan);

  // What is done at the reseller and below it, as it is done. The first response says that the stream stands.
  const stream = connect(v1.EventService).WatchEvents({ org_id: reseller }, metadata());
  const events = stream[Symbol.asyncIterator]();
  await events.next();

  // The sale draws six websites of the reseller's ten. It is sent twice, as after a lost answer, and is made once.
  const cafe = await createCustomer(reseller, 'Quayside Cafe');
  const small = await createPlan(reseller, 'Six sites', { websites: 6 });
  const key = { 'idempotency-key': randomUUID() };
  const sold = await sell(reseller, cafe, small, key);
  const again = await sell(reseller, cafe, small, key);
  expect(again.id, sold.id);
  expect([sold, again].map(one => one.headers.get('idempotent-replayed')), [[], ['true']]);
  const { subscription } = await subscriptions('GetSubscription', { org_id: reseller, subscription_id: held });
  const websites = subscription.resources.find(one => one.name === 'websites');
  expect([websites.total, websites.usage], [10, 6]);

  // The stream tells of the sale.
  for (let event; event?.kind !== 'subscription.create' || event.object.id !== String(sold.id);) {
    ({ value: { event } } = await events.next());
  }
  stream.on('error', () => {}).cancel();

  // A second sale wants more than the four that are left.
  const details = await refused(grpc.status.FAILED_PRECONDITION, 'QUOTA_EXCEEDED', sell(reseller, cafe, small));
  const [short] = details['google.rpc.QuotaFailure'].violations;
  expect([short.quota_metric, short.quota_dimensions.requested, short.quota_dimensions.available], ['websites', '6', '4']);

  // A change of what was read, and of nothing newer.
  const { org: { etag: if_match } } = await orgs('GetOrg', { org_id: cafe });
  await orgs('UpdateOrg', { org_id: cafe, if_match, org: { name: 'Quayside Cafe and Bar' } });
  await refused(grpc.status.ABORTED, 'FAILED_PRECONDITION',
    orgs('UpdateOrg', { org_id: cafe, if_match, org: { name: 'Late' } }));
  expect((await orgs('GetOrg', { org_id: cafe })).org.name, 'Quayside Cafe and Bar');

  // Erased, with all that is below it; without force it could be restored.
  await orgs('DeleteOrg', { org_id: reseller, force: true });
  await refused(grpc.status.NOT_FOUND, 'NOT_FOUND', orgs('GetOrg', { org_id: reseller }));
  await plans('DeletePlan', { org_id: vendor, plan_id: resellerPlan });
}

live().then(() => process.exit(0), failure => {
  console.error(failure);
  process.exit(1);
});
