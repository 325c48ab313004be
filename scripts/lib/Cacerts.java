import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/**
 * Makes the store of trusted certificates that a JDK looks for, out of PEM files. Debian's package
 * makes it when it is installed; a JDK that was only unpacked has none and trusts nobody.
 *
 * <p>Usage: {@code java Cacerts.java STORE PEM...}
 */
final class Cacerts {
  private Cacerts() {}

  /** Writes the store; certificates that Java cannot read are left out. */
  public static void main(String[] arguments) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    int number = 0;
    for (int i = 1; i < arguments.length; i++) {
      try (InputStream pem = new FileInputStream(arguments[i])) {
        for (Certificate certificate : x509.generateCertificates(pem)) {
          store.setCertificateEntry("authority-" + number++, certificate);
        }
      }
    }
    try (OutputStream out = new FileOutputStream(arguments[0])) {
      store.store(out, "changeit".toCharArray());
    }
  }
}
