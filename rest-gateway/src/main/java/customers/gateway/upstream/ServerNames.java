package customers.gateway.upstream;

import io.grpc.Attributes;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of several servers. Each name is looked up by itself, and all that is found is one list; a name that cannot
 * be looked up keeps what it last had and hides no other. gRPC calls it from one thread at a time.
 */
final class ServerNames extends NameResolver {
    private final List<Lookup> lookups;
    private @Nullable Listener2 listener;

    /** Of these names, each as host:port. */
    ServerNames(List<String> names, Factory dns, Args args) {
        lookups = names.stream()
                .map(name -> new Lookup(dns.newNameResolver(target(name), args)))
                .toList();
    }

    private static URI target(String name) {
        try {
            return new URI("dns", "", "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No name of a server: " + name, e);
        }
    }

    @Override
    public String getServiceAuthority() {
        return lookups.get(0).resolver.getServiceAuthority();
    }

    @Override
    public void start(Listener2 given) {
        listener = given;
        lookups.forEach(lookup -> lookup.resolver.start(lookup));
    }

    /** Asked for when a connection is lost, and every now and then. What is fresh is not looked up again. */
    @Override
    public void refresh() {
        lookups.forEach(lookup -> lookup.resolver.refresh());
    }

    @Override
    public void shutdown() {
        lookups.forEach(lookup -> lookup.resolver.shutdown());
    }

    /** Tells what is known by now; that nothing is to be found only when all have been looked up. */
    private Status tell() {
        Listener2 told = listener;
        List<EquivalentAddressGroup> all =
                lookups.stream().flatMap(lookup -> lookup.found.stream()).toList();
        if (told == null || (all.isEmpty() && lookups.stream().anyMatch(lookup -> lookup.failure == null))) {
            return Status.OK;
        }
        StatusOr<List<EquivalentAddressGroup>> outcome = all.isEmpty() ? nothing() : StatusOr.fromValue(all);
        return told.onResult2(
                ResolutionResult.newBuilder().setAddressesOrError(outcome).build());
    }

    private StatusOr<List<EquivalentAddressGroup>> nothing() {
        return StatusOr.fromStatus(lookups.stream()
                .map(lookup -> lookup.failure)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(Status.UNAVAILABLE));
    }

    /** One of the names, and what was found under it. */
    private final class Lookup extends Listener2 {
        private final NameResolver resolver;
        private final Attributes attributes;
        private List<EquivalentAddressGroup> found = List.of();
        private @Nullable Status failure;

        Lookup(NameResolver resolver) {
            this.resolver = resolver;
            // A server proves who it is by its own name, not by that of the first.
            this.attributes = Attributes.newBuilder()
                    .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, resolver.getServiceAuthority())
                    .build();
        }

        @Override
        public Status onResult2(ResolutionResult result) {
            StatusOr<List<EquivalentAddressGroup>> outcome = result.getAddressesOrError();
            if (outcome.hasValue()) {
                found = outcome.getValue().stream()
                        .map(group -> new EquivalentAddressGroup(group.getAddresses(), attributes))
                        .toList();
                failure = null;
            } else {
                failure = outcome.getStatus();
            }
            return tell();
        }

        @Override
        public void onResult(ResolutionResult result) {
            onResult2(result);
        }

        @Override
        public void onError(Status error) {
            failure = error;
            tell();
        }
    }
}
