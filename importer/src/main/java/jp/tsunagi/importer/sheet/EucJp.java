package jp.tsunagi.importer.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * EUC-JP as Windows writes it (CP51932), with the characters of maker-made rows: ①, ㈱, 髙, 﨑. Java's
 * own EUC-JP knows none of them. A character of two bytes stands in the same row and cell as in
 * CP932, so it is moved there and read by Java's CP932; those of three bytes (JIS X 0212 and what
 * eucJP-ms added behind it) are read by Java's eucJP-open.
 */
final class EucJp {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset THREE_BYTES =
      Charset.isSupported("x-eucJP-Open")
          ? Charset.forName("x-eucJP-Open")
          : Charset.forName("EUC-JP");
  private static final int HALF_WIDTH_KANA = 0x8E;
  private static final int THREE_BYTES_MARK = 0x8F;

  private final byte[] bytes;
  private final StringBuilder text;
  private int at;

  private EucJp(byte[] bytes) {
    this.bytes = bytes;
    this.text = new StringBuilder(bytes.length);
  }

  /** The text, or nothing when a single byte does not fit. */
  static Optional<String> decode(byte[] bytes) {
    EucJp decoder = new EucJp(bytes);
    while (decoder.at < bytes.length) {
      if (!decoder.step()) {
        return Optional.empty();
      }
    }
    return Optional.of(decoder.text.toString());
  }

  private boolean step() {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      text.append((char) lead);
      at++;
      return true;
    }
    if (lead == HALF_WIDTH_KANA) {
      int kana = unsigned(1);
      return kana >= 0xA1 && kana <= 0xDF && append(2, CP932, bytes[at + 1]);
    }
    if (lead == THREE_BYTES_MARK) {
      return high(1) && high(2) && append(3, THREE_BYTES, bytes[at], bytes[at + 1], bytes[at + 2]);
    }
    return high(0) && high(1) && append(2, CP932, moved(lead - 0xA0, unsigned(1) - 0xA0));
  }

  /** Row and cell (from 1) → the two bytes of Shift_JIS (JIS X 0208:1997, annex 1). */
  private static byte[] moved(int row, int cell) {
    int lead = row <= 62 ? (row + 257) / 2 : (row + 385) / 2;
    int trail = row % 2 == 0 ? cell + 158 : cell <= 63 ? cell + 63 : cell + 64;
    return new byte[] {(byte) lead, (byte) trail};
  }

  private boolean append(int length, Charset charset, byte... encoded) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(encoded));
      text.append(decoded);
      at += length;
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private boolean high(int offset) {
    int value = unsigned(offset);
    return value >= 0xA1 && value <= 0xFE;
  }

  private int unsigned(int offset) {
    return at + offset < bytes.length ? bytes[at + offset] & 0xFF : -1;
  }
}
