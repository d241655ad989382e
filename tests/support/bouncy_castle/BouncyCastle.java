// What Bouncy Castle says of certificates, a line each: "good", or why not. Run from source:
//   java -cp bcprov.jar:bcpkix.jar:bcutil.jar BouncyCastle.java ROOT ISSUING ROOTS_LIST ISSUINGS_LIST CERTIFICATE...
// All of them files, PEM or DER.
import java.io.FileInputStream;
import java.io.InputStream;
import java.security.Security;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

public class BouncyCastle {
    public static void main(String[] files) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        CertificateFactory factory = CertificateFactory.getInstance("X.509", "BC");
        X509Certificate root = certificate(factory, files[0]), issuing = certificate(factory, files[1]);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(true);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(
                List.of(factory.generateCRL(opened(files[2])), factory.generateCRL(opened(files[3])))), "BC"));
        for (int i = 4; i < files.length; i++) {
            try {
                CertPathValidator.getInstance("PKIX", "BC").validate(
                        factory.generateCertPath(List.of(certificate(factory, files[i]), issuing)), parameters);
                System.out.println("good");
            } catch (CertPathValidatorException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private static X509Certificate certificate(CertificateFactory factory, String file) throws Exception {
        return (X509Certificate) factory.generateCertificate(opened(file));
    }

    private static InputStream opened(String file) throws Exception {
        return new FileInputStream(file);
    }
}
