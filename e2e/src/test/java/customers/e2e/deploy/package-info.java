/** What is under `deploy`: dashboard, alerts and manifests agree with the processes and with the documents. */
@NullMarked
package customers.e2e.deploy;

import org.jspecify.annotations.NullMarked;
