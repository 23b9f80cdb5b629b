package customers.e2e.tls;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An authority, and certificates that it has issued, as PEM files in a directory. */
final class Pki {
    private static final CertificateBuilder.Algorithm ALGORITHM = CertificateBuilder.Algorithm.ecp256;

    private final Path directory;
    private final X509Bundle authority;
    private final X509Bundle client;

    /** With {@code NAME.pem} and {@code NAME.key} for localhost, and {@code ca.pem}. */
    Pki(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        authority = new CertificateBuilder()
                .algorithm(ALGORITHM)
                .subject("CN=authority " + directory.getFileName())
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        client = issue();
        write("ca.pem", authority.getRootCertificatePEM());
        write("client.pem", client.getCertificatePathPEM());
        write("client.key", client.getPrivateKeyPEM());
        renewServer();
    }

    /** Issues another certificate for localhost and puts it into the place of the one before. */
    X509Certificate renewServer() throws Exception {
        var renewed = issue();
        write("server.pem", renewed.getCertificatePathPEM());
        write("server.key", renewed.getPrivateKeyPEM());
        return renewed.getCertificate();
    }

    private X509Bundle issue() throws Exception {
        return new CertificateBuilder()
                .algorithm(ALGORITHM)
                .subject("CN=localhost")
                .addSanDnsName("localhost")
                .buildIssuedBy(authority);
    }

    private void write(String name, String pem) throws IOException {
        var written = Files.writeString(directory.resolve(name + ".new"), pem);
        Files.move(
                written, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    String file(String name) {
        return directory.resolve(name).toString();
    }

    /** Trusts the authority, and shows its own certificate if that is wanted. */
    SSLContext context(boolean showing) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(
                showing ? client.toKeyManagerFactory().getKeyManagers() : new KeyManager[0],
                authority.toTrustManagerFactory().getTrustManagers(),
                null);
        return context;
    }

    /** What is served at this port of this machine to who shows a certificate. */
    X509Certificate served(int port) {
        try (var socket = (SSLSocket) context(true).getSocketFactory().createSocket("localhost", port)) {
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no TLS at port " + port, e);
        }
    }
}
