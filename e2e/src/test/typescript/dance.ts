// The life of a customer, from its first day to its last, with what must be refused on the way.
import { told } from './expect';
import { deleteAndRestore, end, listEverything, suspendAndLift } from './lifecycle';
import { appointOwner, followLink, logIn, recover } from './people';
import { changePlan, createCustomer, createPlan, createWebsite, editPlan, keepGroups, sell } from './trade';

declare const process: { exitCode: number };

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
