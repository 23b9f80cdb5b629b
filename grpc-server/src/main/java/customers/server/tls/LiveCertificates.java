package customers.server.tls;

import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import io.netty.handler.ssl.util.KeyManagerFactoryWrapper;
import io.netty.handler.ssl.util.TrustManagerFactoryWrapper;
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
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Certificates that handshakes take as they are at that moment. A gRPC server keeps the managers that it was started with,
 * so these are ones whose contents can be changed; Spring Boot reads the files and says when they have. Files that cannot
 * be read or do not belong together change nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.grpc.server.ssl.bundle")
class LiveCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCertificates.class);

    private final AdvancedTlsX509KeyManager keys = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager authorities;

    LiveCertificates() throws GeneralSecurityException {
        // Clients are known by their certificates, not by names of hosts.
        authorities = AdvancedTlsX509TrustManager.newBuilder()
                .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                .build();
    }

    @Bean
    SslBundleRegistrar liveBundle() {
        SslManagerBundle managers =
                SslManagerBundle.of(new KeyManagerFactoryWrapper(keys), new TrustManagerFactoryWrapper(authorities));
        return registry -> registry.registerBundle(
                TlsVariables.LIVE, SslBundle.of(null, null, null, SslBundle.DEFAULT_PROTOCOL, managers));
    }

    /** Before the server starts, and whenever the files have changed. */
    @Bean
    SmartInitializingSingleton followFiles(SslBundles bundles) {
        return () -> {
            take(bundles.getBundle(TlsVariables.FILES));
            bundles.addBundleUpdateHandler(TlsVariables.FILES, renewed -> {
                X509Certificate served = take(renewed);
                LOG.info(
                        "Serves a new certificate, good until {}",
                        served.getNotAfter().toInstant());
            });
        };
    }

    private X509Certificate take(SslBundle files) {
        try {
            KeyStore store = Objects.requireNonNull(files.getStores().getKeyStore());
            String alias = store.aliases().nextElement();
            X509Certificate[] chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            keys.updateIdentityCredentials(chain, (PrivateKey) store.getKey(alias, null));
            List<X509Certificate> trusted = certificates(files.getStores().getTrustStore());
            if (!trusted.isEmpty()) {
                authorities.updateTrustCredentials(trusted.toArray(X509Certificate[]::new));
            }
            return chain[0];
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("The certificates of TLS cannot be used", unusable);
        }
    }

    private static List<X509Certificate> certificates(@Nullable KeyStore store) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        if (store != null) {
            for (String alias : Collections.list(store.aliases())) {
                certificates.add((X509Certificate) store.getCertificate(alias));
            }
        }
        return certificates;
    }
}
