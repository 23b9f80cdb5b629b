package customers.gateway.tls;

import io.grpc.TlsChannelCredentials;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.ChannelCredentialsProvider;

/**
 * What the channel to the servers trusts, and shows them, as it is at each handshake. A channel keeps the managers that it
 * was opened with, so these are ones whose contents can be changed; Spring Boot reads the files and says when they have.
 * Files that cannot be read or do not belong together change nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.grpc.client.channel.customers.ssl.bundle")
class ServerCredentials {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCredentials.class);

    private final AdvancedTlsX509KeyManager keys = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager authorities;

    ServerCredentials() throws GeneralSecurityException {
        authorities = AdvancedTlsX509TrustManager.newBuilder().build();
    }

    @Bean
    ChannelCredentialsProvider liveCredentials(SslBundles bundles) {
        TlsChannelCredentials.Builder credentials =
                TlsChannelCredentials.newBuilder().trustManager(authorities);
        SslBundle files = bundles.getBundle(TlsVariables.UPSTREAM);
        take(files);
        if (files.getStores().getKeyStore() != null) {
            credentials.keyManager(keys);
        }
        bundles.addBundleUpdateHandler(TlsVariables.UPSTREAM, renewed -> {
            take(renewed);
            LOG.info("Goes to servers with new certificates");
        });
        return channel -> credentials.build();
    }

    private void take(SslBundle files) {
        try {
            authorities.updateTrustCredentials(
                    certificates(files.getStores().getTrustStore()).toArray(X509Certificate[]::new));
            KeyStore store = files.getStores().getKeyStore();
            if (store != null) {
                String alias = store.aliases().nextElement();
                keys.updateIdentityCredentials(
                        Arrays.stream(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toArray(X509Certificate[]::new),
                        (PrivateKey) store.getKey(alias, null));
            }
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("The certificates towards the servers cannot be used", unusable);
        }
    }

    private static List<X509Certificate> certificates(@Nullable KeyStore store) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(Objects.requireNonNull(store).aliases())) {
            certificates.add((X509Certificate) store.getCertificate(alias));
        }
        return certificates;
    }
}
