<?php
// The life of a customer, through the client that OpenAPI Generator makes of openapi.yaml.
declare(strict_types=1);

use Customers\Client\{Api, ApiException, Configuration, Model};
use Customers\Client\Model\ErrorCode;

require __DIR__ . '/autoload.php';

$configuration = (new Configuration())->setHost(getenv('CUSTOMERS_URL'))->setAccessToken(getenv('CUSTOMERS_TOKEN'));
$http = new GuzzleHttp\Client();
$orgs = new Api\OrgsApi($http, $configuration);
$plans = new Api\PlansApi($http, $configuration);
$customers = new Api\CustomersApi($http, $configuration);
$subscriptions = new Api\SubscriptionsApi($http, $configuration);
$vendor = getenv('CUSTOMERS_ORG_ID');
$run = uniqid();

$createPlan = function (string $org, string $name, array $totals) use ($plans): int {
    $resources = [];
    foreach ($totals as $resource => $total) {
        $resources[] = new Model\PlanResource(['name' => $resource, 'total' => $total]);
    }
    $plan = new Model\NewPlan(['name' => $name, 'resources' => $resources, 'allowances' => [], 'selections' => []]);
    return $plans->createPlan($org, $plan)->getId();
};
$createCustomer = fn (string $org, string $name): string =>
    $customers->createCustomer($org, new Model\NewCustomer(['name' => $name]))->getId();

function expect(mixed $found, mixed $expected): void
{
    if ($found !== $expected) {
        throw new Exception(json_encode($expected) . ' was expected, and it is ' . json_encode($found));
    }
}

/** Answers what the error says of a call that has to be refused. */
function refused(int $status, string $code, callable $call): Model\Error
{
    try {
        $call();
    } catch (ApiException $refusal) {
        expect([$refusal->getCode(), $refusal->getResponseObject()?->getCode()], [$status, $code]);
        return $refusal->getResponseObject();
    }
    throw new Exception("$status $code was expected, and it was done");
}

// A plan that lists customers makes its subscriber a reseller.
$resellerPlan = $createPlan($vendor, "Reseller $run", ['customers' => 3, 'websites' => 10]);
$reseller = $createCustomer($vendor, "Tidewater $run");
$sale = new Model\NewSubscription(['plan_id' => $resellerPlan]);
$held = $customers->createCustomerSubscription($vendor, $reseller, $sale)->getId();

// The sale draws six websites of the reseller's ten. It is sent twice, as after a lost answer, and is made once.
$cafe = $createCustomer($reseller, 'Quayside Cafe');
$sale = new Model\NewSubscription(['plan_id' => $createPlan($reseller, 'Six sites', ['websites' => 6])]);
$key = bin2hex(random_bytes(16));
$sell = fn () => $customers->createCustomerSubscriptionWithHttpInfo($reseller, $cafe, $sale, idempotency_key: $key);
[$sold, , $headers] = $sell();
[$again, , $headersAgain] = $sell();
expect($again->getId(), $sold->getId());
expect([isset($headers['Idempotent-Replayed']), $headersAgain['Idempotent-Replayed']], [false, ['true']]);
foreach ($subscriptions->getSubscription($reseller, $held)->getResources() as $resource) {
    $used[$resource->getName()] = [$resource->getTotal(), $resource->getUsage()];
}
expect($used['websites'], [10, 6]);

// A second sale wants more than the four that are left.
$error = refused(400, ErrorCode::QUOTA_EXCEEDED, fn () =>
    $customers->createCustomerSubscription($reseller, $cafe, $sale));
[$short] = $error->getViolations();
expect([$short->getResource(), $short->getRequested(), $short->getAvailable()], ['websites', 6, 4]);

// A change of what was read, and of nothing newer.
[, , $headers] = $orgs->getOrgWithHttpInfo($cafe);
[$etag] = $headers['ETag'];
$orgs->updateOrg($cafe, new Model\OrgUpdate(['name' => 'Quayside Cafe and Bar']), $etag);
refused(412, ErrorCode::FAILED_PRECONDITION, fn () =>
    $orgs->updateOrg($cafe, new Model\OrgUpdate(['name' => 'Late']), $etag));
expect($orgs->getOrg($cafe)->getName(), 'Quayside Cafe and Bar');

// Erased, with all that is below it; without force it could be restored.
$orgs->deleteOrg($reseller, force: true);
refused(404, ErrorCode::NOT_FOUND, fn () => $orgs->getOrg($reseller));
$plans->deletePlan($vendor, $resellerPlan);
