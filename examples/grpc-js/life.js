// The life of a customer over gRPC, from the protos alone: nothing is generated.
'use strict';
const assert = require('node:assert/strict');
const grpc = require('@grpc/grpc-js');
const { loadSync } = require('@grpc/proto-loader');

// PROTO_PATH: the protos of customers, and those that they import, as PATH lists directories.
const v1 = grpc.loadPackageDefinition(loadSync(
  ['org', 'plan', 'customer', 'subscription'].map(name => `customers/v1/${name}.proto`),
  { includeDirs: process.env.PROTO_PATH.split(':'), keepCase: true, longs: Number, enums: String, defaults: true },
)).customers.v1;

const metadata = new grpc.Metadata();
metadata.set('authorization', `Bearer ${process.env.CUSTOMERS_TOKEN}`);
const connect = Service => {
  const client = new Service(process.env.CUSTOMERS_GRPC, grpc.credentials.createInsecure());
  return (method, request) => new Promise((resolve, reject) => client[method](
    request, metadata, { deadline: Date.now() + 30_000 }, (error, answer) => (error ? reject(error) : resolve(answer))));
};
const [orgs, plans, customers, subscriptions] =
  [v1.OrgService, v1.PlanService, v1.CustomerService, v1.SubscriptionService].map(connect);

async function live() {
  const vendor = process.env.CUSTOMERS_ORG_ID;
  const run = Date.now().toString(36);
  const plan = async (org_id, name, totals) => (await plans('CreatePlan', {
    org_id, plan: { name, resources: Object.entries(totals).map(([name, total]) => ({ name, total })) } })).id;
  const customer = async (org_id, name) => (await customers('CreateCustomer', { org_id, customer: { name } })).id;
  const sell = async (org_id, customer_org_id, plan_id) => (await customers('CreateCustomerSubscription',
    { org_id, customer_org_id, subscription: { plan_id } })).id;

  // A plan that lists customers makes its subscriber a reseller.
  const reseller = await customer(vendor, `Tidewater ${run}`);
  const held = await sell(vendor, reseller, await plan(vendor, `Reseller ${run}`, { customers: 3, websites: 10 }));
  const cafe = await customer(reseller, 'Quayside Cafe');
  const small = await plan(reseller, 'Six sites', { websites: 6 });
  await sell(reseller, cafe, small);
  const { subscription } = await subscriptions('GetSubscription', { org_id: reseller, subscription_id: held });
  const websites = subscription.resources.find(one => one.name === 'websites');
  assert.deepEqual([websites.total, websites.usage], [10, 6]);

  await assert.rejects(sell(reseller, cafe, small), error => {
    assert.equal(error.code, grpc.status.FAILED_PRECONDITION);
    assert.match(error.details, /websites \(6 asked for, 4 left\)/);
    return true;
  });

  await orgs('DeleteOrg', { org_id: reseller, force: true });
  await assert.rejects(orgs('GetOrg', { org_id: reseller }), { code: grpc.status.NOT_FOUND });
}

live().then(() => process.exit(0), failure => {
  console.error(failure);
  process.exit(1);
});
