// What a person does with the page at /docs, and that it takes nothing from elsewhere meanwhile.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { CUSTOMERS_URL, CUSTOMERS_ORG_ID, CUSTOMERS_TOKEN, CHROMIUM, PROFILE, SCREENSHOT } = process.env;
const origin = new URL(CUSTOMERS_URL).origin;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the page asked for, and what the browser complained of: what the policy forbids is among it. */
function listen(page) {
  const heard = { requests: [], complaints: [] };
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  return heard;
}

async function authorize(page, token) {
  await page.getByRole('button', { name: 'Authorize', exact: true }).first().click();
  const dialog = page.locator('.dialog-ux');
  const bearer = dialog.locator('.auth-container').filter({ hasText: 'bearerAuth' });
  const logOut = bearer.getByRole('button', { name: 'Remove authorization' });
  if (await logOut.isVisible()) await logOut.click();
  await bearer.locator('input').fill(token);
  await bearer.getByRole('button', { name: 'Apply credentials' }).click();
  await logOut.waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Calls GET /orgs/{org_id} by "Execute"; answers the status and the body that the page shows. */
async function getOrg(page) {
  const operation = page.locator('#operations-orgs-getOrg');
  const answer = page.waitForResponse((response) => response.url().endsWith(`/orgs/${CUSTOMERS_ORG_ID}`));
  await operation.getByRole('button', { name: 'Execute' }).click();
  const status = String((await answer).status());
  const shown = operation.locator('.live-responses-table .response').filter({ hasText: status });
  await shown.locator('.response-col_status', { hasText: status }).waitFor();
  return { status, body: await shown.locator('.highlight-code pre').innerText() };
}

async function open(page, path) {
  const opened = await page.goto(CUSTOMERS_URL + path);
  assert.equal(opened.status(), 200);
  await page.locator('#operations-tag-orgs').waitFor();
}

async function tour(page, path) {
  await open(page, path);
  const operation = page.locator('#operations-orgs-getOrg');
  await page.locator('#operations-tag-orgs').click();
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByPlaceholder('org_id').fill(CUSTOMERS_ORG_ID);

  await authorize(page, 'w'.repeat(CUSTOMERS_TOKEN.length));
  const refused = await getOrg(page);
  assert.equal(refused.status, '401');
  assert.match(refused.body, /"code": "unauthorized"/);

  await authorize(page, CUSTOMERS_TOKEN);
  const answered = await getOrg(page);
  assert.equal(answered.status, '200');
  assert.match(answered.body, /"name": "[^"]+"/);
  assert.equal(JSON.parse(answered.body).id, CUSTOMERS_ORG_ID);
  await page.locator('#operations-orgs-getOrg').evaluate((shown) => shown.scrollIntoView());
  return JSON.parse(answered.body).name;
}

const context = await chromium.launchPersistentContext(PROFILE, {
  executablePath: CHROMIUM,
  headless: true,
  args: flags,
  viewport: { width: 1100, height: 1400 },
});
context.setDefaultTimeout(30_000);
try {
  const page = context.pages()[0];
  const heard = listen(page);
  const name = await tour(page, '/docs');
  await page.screenshot({ path: SCREENSHOT });

  for (const path of ['/docs/', '/api/docs', '/api/docs/']) {
    await open(page, path);
  }

  // The refused call is the only thing to complain of.
  const others = heard.complaints.filter((text) => !/status of 401 .*\/orgs\//.test(text));
  assert.deepEqual(others, [], 'the browser complains');
  const elsewhere = heard.requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin);
  assert.deepEqual(elsewhere, [], 'the page asks elsewhere');
  for (const description of [`${origin}/openapi.yaml`, `${origin}/api/openapi.yaml`]) {
    assert.ok(heard.requests.includes(description), `${description} was not asked for`);
  }
  console.log(`the page at /docs shows the API, and GET /orgs/{org_id} answers ${name}`);
} finally {
  await context.close();
}
