// A certificate authority by Bouncy Castle that speaks CMP, a message at a time; it remembers nothing. Run from source:
//   java -cp bcprov.jar:bcpkix.jar:bcutil.jar BouncyCastleCmp.java SECRET ISSUER ISSUERS_KEY MESSAGE ANSWER
// The issuer's files are PEM, the key PKCS#8; messages are DER. What is asked for is issued for a year and signed as SM2 does;
// what is confirmed or to be revoked gets its yes.
import java.io.FileReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.PBMParameter;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.cert.crmf.PKMACBuilder;
import org.bouncycastle.cert.crmf.jcajce.JcePKMACValuesCalculator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

public class BouncyCastleCmp {
    private static final long YEAR = 365L * 24 * 3600 * 1000;

    public static void main(String[] words) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        char[] secret = words[0].toCharArray();
        X509CertificateHolder issuer = (X509CertificateHolder) first(words[1]);
        PrivateKey key = new JcaPEMKeyConverter().setProvider("BC").getPrivateKey((PrivateKeyInfo) first(words[2]));

        ProtectedPKIMessage message = new ProtectedPKIMessage(
                new GeneralPKIMessage(Files.readAllBytes(Path.of(words[3]))));
        PKIHeader header = message.getHeader();
        PKMACBuilder protection = new PKMACBuilder(new JcePKMACValuesCalculator().setProvider("BC"));
        if (!message.verify(protection, secret))
            throw new SecurityException("the message is not protected by the secret");
        protection.setParameters(PBMParameter.getInstance(header.getProtectionAlg().getParameters()));

        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        ProtectedPKIMessage answer = new ProtectedPKIMessageBuilder(header.getRecipient(), header.getSender())
                .setTransactionID(header.getTransactionID().getOctets())
                .setRecipNonce(header.getSenderNonce().getOctets())
                .setSenderNonce(nonce)
                .setMessageTime(new Date())
                .setBody(answerTo(message.getBody(), issuer, key))
                .build(protection.build(secret));
        Files.write(Path.of(words[4]), answer.toASN1Structure().getEncoded());
    }

    private static PKIBody answerTo(PKIBody body, X509CertificateHolder issuer, PrivateKey key) throws Exception {
        switch (body.getType()) {
            case PKIBody.TYPE_P10_CERT_REQ:
                CMPCertificate made = CMPCertificate.getInstance(
                        issued((CertificationRequest) body.getContent(), issuer, key).getEncoded());
                // RFC 4210 section 5.3.4: a PKCS#10 has no number, and -1 stands for that.
                CertResponse granted = new CertResponse(new ASN1Integer(-1), new PKIStatusInfo(PKIStatus.granted),
                        new CertifiedKeyPair(new CertOrEncCert(made)), null);
                return new PKIBody(PKIBody.TYPE_CERT_REP, new CertRepMessage(null, new CertResponse[] {granted}));
            case PKIBody.TYPE_CERT_CONFIRM:
                return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
            case PKIBody.TYPE_REVOCATION_REQ:
                return new PKIBody(PKIBody.TYPE_REVOCATION_REP,
                        new RevRepContentBuilder().add(new PKIStatusInfo(PKIStatus.granted)).build());
            default:
                throw new IllegalArgumentException("a message of kind " + body.getType());
        }
    }

    private static X509CertificateHolder issued(CertificationRequest asked, X509CertificateHolder issuer, PrivateKey key)
            throws Exception {
        PKCS10CertificationRequest request = new PKCS10CertificationRequest(asked);
        if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider("BC")
                .build(request.getSubjectPublicKeyInfo())))
            throw new SecurityException("the request is not signed by its key");
        Date now = new Date();
        return new X509v3CertificateBuilder(issuer.getSubject(), new BigInteger(120, new SecureRandom()),
                new Date(now.getTime() - 60_000), new Date(now.getTime() + YEAR), request.getSubject(),
                request.getSubjectPublicKeyInfo())
                .build(new JcaContentSignerBuilder("SM3withSM2").setProvider("BC").build(key));
    }

    private static Object first(String file) throws Exception {
        try (PEMParser parser = new PEMParser(new FileReader(file))) {
            return parser.readObject();
        }
    }
}
