package jp.tsunagi.core.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.List;

/**
 * EUC-JP as Windows writes it (CP51932), with the characters of maker-made rows: ①, ㈱, 髙, 﨑. Java's
 * own EUC-JP knows none of them. A character of two bytes stands in the same row and cell as in
 * CP932, so it is moved there and read by Java's CP932; those of three bytes (JIS X 0212 and what
 * eucJP-ms added behind it) are read by Java's eucJP-open. For reading only.
 */
final class EucJp extends Charset {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset THREE_BYTES =
      Charset.isSupported("x-eucJP-Open")
          ? Charset.forName("x-eucJP-Open")
          : Charset.forName("EUC-JP");
  private static final int HALF_WIDTH_KANA = 0x8E;
  private static final int THREE_BYTES_MARK = 0x8F;
  private static final char NONE = '\uFFFD';

  EucJp() {
    super("x-tsunagi-euc-jp", List.of().toArray(String[]::new));
  }

  @Override
  public boolean contains(Charset other) {
    return false;
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("for reading only");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new Decoder(this);
  }

  private static final class Decoder extends CharsetDecoder {
    Decoder(EucJp charset) {
      super(charset, 1f, 1f);
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        int start = in.position();
        int length = length(in.get(start) & 0xFF);
        if (in.remaining() < length) {
          return CoderResult.UNDERFLOW;
        }
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        char character = character(bytes);
        if (character == NONE) {
          in.position(start);
          return CoderResult.malformedForLength(1);
        }
        out.put(character);
      }
      return CoderResult.UNDERFLOW;
    }
  }

  private static int length(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    return lead == THREE_BYTES_MARK ? 3 : 2;
  }

  private static char character(byte[] bytes) {
    int lead = bytes[0] & 0xFF;
    if (lead < 0x80) {
      return (char) lead;
    }
    if (lead == HALF_WIDTH_KANA) {
      int kana = bytes[1] & 0xFF;
      return kana >= 0xA1 && kana <= 0xDF ? only(CP932, bytes[1]) : NONE;
    }
    if (lead == THREE_BYTES_MARK) {
      return high(bytes[1]) && high(bytes[2]) ? only(THREE_BYTES, bytes) : NONE;
    }
    return high(bytes[0]) && high(bytes[1])
        ? only(CP932, moved(lead - 0xA0, (bytes[1] & 0xFF) - 0xA0))
        : NONE;
  }

  /** Row and cell (from 1) → the two bytes of Shift_JIS (JIS X 0208:1997, annex 1). */
  private static byte[] moved(int row, int cell) {
    int lead = row <= 62 ? (row + 257) / 2 : (row + 385) / 2;
    int trail = row % 2 == 0 ? cell + 158 : cell <= 63 ? cell + 63 : cell + 64;
    return new byte[] {(byte) lead, (byte) trail};
  }

  /** The one character that the bytes are; what is unknown comes as {@link #NONE} by itself. */
  private static char only(Charset charset, byte... encoded) {
    String decoded = new String(encoded, charset);
    return decoded.length() == 1 ? decoded.charAt(0) : NONE;
  }

  private static boolean high(byte value) {
    return (value & 0xFF) >= 0xA1 && (value & 0xFF) <= 0xFE;
  }
}
