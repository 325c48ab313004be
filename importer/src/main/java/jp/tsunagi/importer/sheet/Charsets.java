package jp.tsunagi.importer.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes → text in the charsets that Japanese city halls use. What decodes without a single fault as
 * UTF-8 is UTF-8; between CP932 and EUC-JP, which share many byte pairs, the look of the text
 * decides.
 */
final class Charsets {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final int SAMPLE_BYTES = 65_536;

  private Charsets() {}

  /** The text of the bytes, without a byte order mark. */
  static String decode(byte[] bytes) {
    String text =
        byMark(bytes)
            .or(() -> utf16WithoutMark(bytes))
            .or(() -> strict(bytes, StandardCharsets.UTF_8))
            .or(() -> japanese(bytes))
            .orElseThrow(
                () ->
                    new UnreadableSheetException(
                        "文字コードを判別できません。UTF-8のCSVかExcel(.xlsx)で保存し直してください。"));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? strict(bytes, StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Every delimiter and line break of a UTF-16 sheet has a zero byte; no other text has any. */
  private static Optional<String> utf16WithoutMark(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE_BYTES); i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (even + odd == 0) {
      return Optional.empty();
    }
    return strict(bytes, odd >= even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static Optional<String> japanese(byte[] bytes) {
    Optional<String> cp932 = strict(bytes, CP932);
    Optional<String> eucJp = EucJp.decode(bytes);
    if (cp932.isPresent() && eucJp.isPresent()) {
      return likelihood(eucJp.get()) > likelihood(cp932.get()) ? eucJp : cp932;
    }
    return cp932.or(() -> eucJp);
  }

  /**
   * How much a text looks like Japanese. EUC-JP read as CP932 is a row of half-width katakana;
   * CP932 read as EUC-JP fails at its first full-width kana, so few texts get here at all.
   */
  private static long likelihood(String text) {
    return text.chars()
        .limit(SAMPLE_BYTES)
        .filter(character -> character > 0x7F)
        .map(character -> character >= 0xFF61 && character <= 0xFF9F ? -1 : 1)
        .sum();
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
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
}
