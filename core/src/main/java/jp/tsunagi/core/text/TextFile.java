package jp.tsunagi.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text file in one of the charsets that Japanese city halls use. It is read as often as wanted
 * and never held as a whole. What decodes without a single fault as UTF-8 is UTF-8; between CP932
 * and EUC-JP, which share many byte pairs, the look of the text decides.
 *
 * @param damaged true where some characters are no whole ones, as where a database cut words after
 *     so many bytes: they are read as U+FFFD
 */
public record TextFile(Path path, Charset charset, boolean damaged) {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset JIS = Charset.forName("x-windows-iso2022jp");
  private static final Charset EUC_JP = new EucJp();
  private static final int SAMPLE = 65_536;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Stands for what is no character. */
  private static final char BROKEN = '\uFFFD';

  /** One broken character in so many is an accident; more are another charset. */
  private static final int MANY = 20;

  /** Between cells and lines. */
  private static final String PARTING = ",\t;|\r\n";

  /**
   * The file with the charset that its bytes tell.
   *
   * @throws CharacterCodingException when they are in none that is known
   */
  public static TextFile of(Path path) throws IOException {
    byte[] head = bytes(path, SAMPLE);
    Optional<Charset> charset = byMark(head).or(() -> utf16WithoutMark(head));
    if (charset.isPresent() && mostlyWithoutZeros(head)) {
      // A control character that a database left in a cell makes no UTF-16.
      Optional<TextFile> utf8 = strict(new TextFile(path, StandardCharsets.UTF_8));
      if (utf8.isPresent()) {
        return utf8.get();
      }
    }
    if (charset.isPresent()) {
      return readable(path, charset.get()).orElseThrow(CharacterCodingException::new);
    }
    if (sevenBitsWithEscapes(head)) {
      return readable(path, JIS).orElseThrow(CharacterCodingException::new);
    }
    // What is nearly all UTF-8 can by chance be read as something else.
    Optional<TextFile> utf8 = readable(path, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8.get() : japanese(path);
  }

  private TextFile(Path path, Charset charset) {
    this(path, charset, false);
  }

  private static TextFile japanese(Path path) throws IOException {
    Optional<TextFile> whole =
        better(strict(new TextFile(path, CP932)), strict(new TextFile(path, EUC_JP)));
    return whole.isPresent()
        ? whole.get()
        : better(slightlyDamaged(path, CP932), slightlyDamaged(path, EUC_JP))
            .orElseThrow(CharacterCodingException::new);
  }

  private static Optional<TextFile> better(Optional<TextFile> cp932, Optional<TextFile> eucJp)
      throws IOException {
    if (cp932.isPresent() && eucJp.isPresent()) {
      return eucJp.get().likelihood() > cp932.get().likelihood() ? eucJp : cp932;
    }
    return cp932.or(() -> eucJp);
  }

  private static byte[] bytes(Path path, int most) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(most);
    }
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /**
   * Every delimiter and line break of a UTF-16 sheet has a zero byte; no other text has any. Full
   * width spaces and 一 have one too, on the other side.
   */
  private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
    int zeros = 0;
    int before = 0;
    int behind = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      zeros += bytes[i] == 0 || bytes[i + 1] == 0 ? 1 : 0;
      before += bytes[i] == 0 && PARTING.indexOf(bytes[i + 1]) >= 0 ? 1 : 0;
      behind += bytes[i + 1] == 0 && PARTING.indexOf(bytes[i]) >= 0 ? 1 : 0;
    }
    if (zeros == 0) {
      return Optional.empty();
    }
    return Optional.of(behind >= before ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** JIS code, as old mail programs write it: escapes, and seven bits. */
  private static boolean sevenBitsWithEscapes(byte[] bytes) {
    boolean escape = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      escape |= bytes[i] == 0x1B && i + 1 < bytes.length && bytes[i + 1] == '$';
    }
    return escape;
  }

  private static boolean mostlyWithoutZeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros * 10 < bytes.length
        && !startsWith(bytes, 0xFF, 0xFE)
        && !startsWith(bytes, 0xFE, 0xFF);
  }

  private static Optional<TextFile> readable(Path path, Charset charset) throws IOException {
    Optional<TextFile> whole = strict(new TextFile(path, charset));
    return whole.isPresent() ? whole : slightlyDamaged(path, charset);
  }

  /** The file, if it decodes without a fault. */
  private static Optional<TextFile> strict(TextFile file) throws IOException {
    char[] buffer = new char[SAMPLE];
    try (Reader reader = file.openAsIs()) {
      while (reader.read(buffer) >= 0) {
        // Only whether it can be read matters.
      }
      return Optional.of(file);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The file, if it decodes but for a few characters. */
  private static Optional<TextFile> slightlyDamaged(Path path, Charset charset) throws IOException {
    TextFile file = new TextFile(path, charset, true);
    long whole = 0;
    long broken = 0;
    char[] buffer = new char[SAMPLE];
    try (Reader reader = file.openAsIs()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          broken += buffer[i] == BROKEN ? 1 : 0;
          whole += buffer[i] > 0x7F ? 1 : 0;
        }
      }
    }
    return broken * MANY <= whole ? Optional.of(file) : Optional.empty();
  }

  /**
   * How much a text looks like Japanese. EUC-JP read as CP932 is a row of half-width katakana;
   * CP932 read as EUC-JP fails at its first full-width kana, so few texts get here at all.
   */
  private long likelihood() throws IOException {
    return head(SAMPLE)
        .chars()
        .filter(character -> character > 0x7F)
        .map(character -> character >= 0xFF61 && character <= 0xFF9F ? -1 : 1)
        .sum();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text from its beginning, without a byte order mark. To be closed. */
  public BufferedReader open() throws IOException {
    BufferedReader reader = new BufferedReader(openAsIs(), SAMPLE);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private Reader openAsIs() throws IOException {
    CodingErrorAction onFault = damaged ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    return new InputStreamReader(
        Files.newInputStream(path),
        charset.newDecoder().onMalformedInput(onFault).onUnmappableCharacter(onFault));
  }

  /** Its first characters. */
  public String head(int most) throws IOException {
    char[] buffer = new char[most];
    try (Reader reader = open()) {
      int length = 0;
      for (int read = 0; read >= 0 && length < most; length += Math.max(read, 0)) {
        read = reader.read(buffer, length, most - length);
      }
      return new String(buffer, 0, length);
    }
  }

  /** All of it, for formats that cannot be read otherwise. */
  public String text() throws IOException {
    try (Reader reader = open()) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[SAMPLE];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }
  }
}
