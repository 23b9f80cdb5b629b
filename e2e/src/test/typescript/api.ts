// The generated client as one caller sees it.
import * as client from './client';

export class Api {
  readonly accessTokens: client.AccessTokensApi;
  readonly activities: client.ActivitiesApi;
  readonly customers: client.CustomersApi;
  readonly logins: client.LoginsApi;
  readonly members: client.MembersApi;
  readonly orgs: client.OrgsApi;
  readonly plans: client.PlansApi;
  readonly servers: client.ServersApi;
  readonly sessions: client.SessionsApi;
  readonly subscriptions: client.SubscriptionsApi;
  readonly system: client.SystemApi;
  readonly websites: client.WebsitesApi;

  constructor(parameters: client.ConfigurationParameters) {
    const configuration = new client.Configuration(parameters);
    this.accessTokens = new client.AccessTokensApi(configuration);
    this.activities = new client.ActivitiesApi(configuration);
    this.customers = new client.CustomersApi(configuration);
    this.logins = new client.LoginsApi(configuration);
    this.members = new client.MembersApi(configuration);
    this.orgs = new client.OrgsApi(configuration);
    this.plans = new client.PlansApi(configuration);
    this.servers = new client.ServersApi(configuration);
    this.sessions = new client.SessionsApi(configuration);
    this.subscriptions = new client.SubscriptionsApi(configuration);
    this.system = new client.SystemApi(configuration);
    this.websites = new client.WebsitesApi(configuration);
  }
}

// Node keeps no cookies, so a session is a header here.
export function cookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find(one => one.startsWith('id0='));
  return cookie === undefined ? '' : cookie.split(';', 1)[0];
}
