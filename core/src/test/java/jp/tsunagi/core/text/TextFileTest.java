package jp.tsunagi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
  @TempDir Path folder;

  private static final String SPECIALS = "名称,代表者\r\n①㈱サロンⅣ㎡,髙橋・山﨑\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void makersCharactersSurvive(String charset) throws IOException {
    assertThat(decoded(SPECIALS.getBytes(Charset.forName(charset)))).isEqualTo(SPECIALS);
  }

  /** What {@code iconv -t EUC-JP-MS} writes, and what Windows writes for the same (CP51932). */
  @ParameterizedTest
  @CsvSource({
    "ada1adea, ①㈱",
    "8ff4fb8ff4bd, 髙﨑",
    "fce2f9f5, 髙﨑",
    "a1c1, ～",
    "8ebb8edb, ｻﾛ",
    "8fb0a1, 丂"
  })
  void eucJpHasMakersCharactersInTwoWays(String bytes, String characters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("名称,住所\nふれあいサロン,".getBytes(Charset.forName("EUC-JP")));
    out.writeBytes(HexFormat.of().parseHex(bytes));
    assertThat(decoded(out.toByteArray())).isEqualTo("名称,住所\nふれあいサロン," + characters);
  }

  @Test
  void aShortSheetOfKanjiInEucJpIsNoRowOfHalfWidthKana() throws IOException {
    byte[] bytes = "名称,住所\n囲碁会,上野\n".getBytes(Charset.forName("EUC-JP"));
    assertThat(decoded(bytes)).startsWith("名称,住所");
  }

  /** They have a zero byte, on the other side than delimiters and line breaks. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void fullWidthSpacesDoNotTurnUtf16Around(String charset) throws IOException {
    String text = "名称,住所\r\nふれあい　一　　　サロン　　　,広谷　　　\r\n";
    assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 2", "windows-31j, 1"})
  void whereADatabaseCutACharacterInHalfOnlyThatOneIsBroken(String charset, int bytes)
      throws IOException {
    byte[] head = "名称,住所\nふれあいサロン,養父市広谷\n囲碁の会,養父市上".getBytes(Charset.forName(charset));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head);
    out.write("野".getBytes(Charset.forName(charset)), 0, bytes);
    out.write("\n手芸の会,養父市大屋町山路\n".getBytes(Charset.forName(charset)));
    assertThat(decoded(out.toByteArray()))
        .isEqualTo("名称,住所\nふれあいサロン,養父市広谷\n囲碁の会,養父市上\uFFFD\n手芸の会,養父市大屋町山路\n");
  }

  @Test
  void halfWidthKanaInCp932StayWhatTheyAre() throws IOException {
    byte[] bytes = "名称,ｶﾅ\nサロン,ｻﾛﾝ\n".getBytes(Charset.forName("windows-31j"));
    assertThat(decoded(bytes)).isEqualTo("名称,ｶﾅ\nサロン,ｻﾛﾝ\n");
  }

  private String decoded(byte... bytes) throws IOException {
    return TextFile.of(Files.write(folder.resolve("sheet.csv"), bytes)).text();
  }
}
