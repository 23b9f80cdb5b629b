"""The life of a customer, through the client that OpenAPI Generator makes of openapi.yaml."""
import os
import time
import uuid

import customers_client as client

api = client.ApiClient(client.Configuration(host=os.environ["CUSTOMERS_URL"], access_token=os.environ["CUSTOMERS_TOKEN"]))
orgs, plans = client.OrgsApi(api), client.PlansApi(api)
customers, subscriptions = client.CustomersApi(api), client.SubscriptionsApi(api)
vendor = os.environ["CUSTOMERS_ORG_ID"]
run = format(time.time_ns(), "x")


def create_plan(org, name, **totals):
    resources = [client.PlanResource(name=resource, total=total) for resource, total in totals.items()]
    return plans.create_plan(org, client.NewPlan(name=name, resources=resources, allowances=[], selections=[])).id


def create_customer(org, name):
    return customers.create_customer(org, client.NewCustomer(name=name)).id


def expect(found, expected):
    if found != expected:
        raise AssertionError(f"{expected!r} was expected, and it is {found!r}")


def refused(status, code, call):
    """Answers what the error says, as a client.Error, of a call that has to be refused."""
    try:
        call()
    except client.ApiException as refusal:
        expect((refusal.status, refusal.data.code), (status, code))
        return refusal.data
    raise AssertionError(f"{status} {code} was expected, and it was done")


# A plan that lists customers makes its subscriber a reseller.
reseller_plan = create_plan(vendor, f"Reseller {run}", customers=3, websites=10)
reseller = create_customer(vendor, f"Tidewater {run}")
held = customers.create_customer_subscription(vendor, reseller, client.NewSubscription(plan_id=reseller_plan)).id

# The sale draws six websites of the reseller's ten. It is sent twice, as after a lost answer, and is made once.
cafe = create_customer(reseller, "Quayside Cafe")
sale = client.NewSubscription(plan_id=create_plan(reseller, "Six sites", websites=6))
key = str(uuid.uuid4())
sold = customers.create_customer_subscription_with_http_info(reseller, cafe, sale, idempotency_key=key)
again = customers.create_customer_subscription_with_http_info(reseller, cafe, sale, idempotency_key=key)
expect(again.data.id, sold.data.id)
expect([one.headers.get("Idempotent-Replayed") for one in (sold, again)], [None, "true"])
resources = subscriptions.get_subscription(reseller, held).resources
expect([(one.total, one.usage) for one in resources if one.name == "websites"], [(10, 6)])

# A second sale wants more than the four that are left.
error = refused(400, client.ErrorCode.QUOTA_EXCEEDED, lambda: customers.create_customer_subscription(reseller, cafe, sale))
expect([(one.resource, one.requested, one.available) for one in error.violations], [("websites", 6, 4)])

# A change of what was read, and of nothing newer.
etag = orgs.get_org_with_http_info(cafe).headers["ETag"]
orgs.update_org(cafe, client.OrgUpdate(name="Quayside Cafe and Bar"), if_match=etag)
refused(412, client.ErrorCode.FAILED_PRECONDITION, lambda: orgs.update_org(cafe, client.OrgUpdate(name="Late"), if_match=etag))
expect(orgs.get_org(cafe).name, "Quayside Cafe and Bar")

# Erased, with all that is below it; without force it could be restored.
orgs.delete_org(reseller, force=True)
refused(404, client.ErrorCode.NOT_FOUND, lambda: orgs.get_org(reseller))
plans.delete_plan(vendor, reseller_plan)
