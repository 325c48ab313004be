package jp.tsunagi.importer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.importer.Yabu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a clerk does to the files of a municipality: what is read all the same, and what is said.
 */
class MunicipalityFolderTest {
  private static final List<String> TABLES =
      List.of(
          "areas.csv",
          "gazetteer.csv",
          "vocabulary/categories.csv",
          "vocabulary/synonyms.csv",
          "vocabulary/roles.csv",
          "vocabulary/weights.csv");

  @TempDir Path folder;

  @BeforeEach
  void copiesTheSampleMunicipality() throws IOException {
    Yabu.copyTo(folder);
  }

  private void change(String file, String pattern, String replacement) throws IOException {
    String before = Files.readString(folder.resolve(file));
    String after = before.replaceFirst("(?m)" + pattern, replacement);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(folder.resolve(file), after);
  }

  private void assertReadAs(MunicipalityFolder sample) {
    MunicipalityFolder read = MunicipalityFolder.read(folder);
    assertThat(read.municipality()).isEqualTo(sample.municipality());
    assertThat(read.places()).isEqualTo(sample.places());
    assertThat(read.reference().areas().list()).isEqualTo(sample.reference().areas().list());
    assertThat(read.reference().matching()).isEqualTo(sample.reference().matching());
    assertThat(read.reference().vocabulary().categories())
        .isEqualTo(sample.reference().vocabulary().categories());
    assertThat(read.reference().vocabulary().synonymGroups())
        .isEqualTo(sample.reference().vocabulary().synonymGroups());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, '\uFEFF'", "windows-31j, ''"})
  void whatExcelSavesIsReadAsItWas(String charset, String mark) throws IOException {
    // The one letter of the sample that CP932 does not have.
    change("vocabulary/categories.csv", "é", "e");
    MunicipalityFolder before = MunicipalityFolder.read(folder);
    for (String table : TABLES) {
      Path file = folder.resolve(table);
      String text = mark + Files.readString(file).replace("\n", "\r\n");
      Files.write(file, text.getBytes(Charset.forName(charset)));
    }
    assertReadAs(before);
  }

  @Test
  void columnsAndRowsThatExcelLeavesEmptyAreNothing() throws IOException {
    for (String table : TABLES) {
      Path file = folder.resolve(table);
      Files.writeString(file, Files.readString(file).replaceAll("(?m)$", ",,") + "\n,,,\n\n");
    }
    assertReadAs(Yabu.folder());
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vocabulary/categories.csv | ^exercise,,(.*)$ | exercise,exercise-walking,$1 | 2行目「parent」: 上へたどると同じ行に戻ります。いちばん上の行の parent は空にしてください。
          vocabulary/categories.csv | ^exercise,, | exercise,exercise, | 2行目「parent」: 上へたどると同じ行に戻ります。いちばん上の行の parent は空にしてください。
          vocabulary/categories.csv | ^exercise-walking, | exercise-hyakusai, | 4行目「id」: 「exercise-hyakusai」はもう上の行にあります。どちらかを消すか、別の名前にしてください。
          vocabulary/categories.csv | ^exercise-walking,exercise, | exercise-walking,exercize, | 4行目「parent」: 「exercize」はこの表の id にありません。そこにあるものを書いてください。
          vocabulary/categories.csv | ^exercise-walking, | , | 4行目「id」: 空です。ほかの行にない名前を英数字で付けてください。
          vocabulary/categories.csv | ^exercise-walking.*$ | exercise-walking | 4行目「parent」: この列から後がありません。見出しと同じ数の列にしてください。空の列も「,」で区切ります。
          vocabulary/categories.csv | ^(exercise-walking.*)$ | $1,歩く | 4行目「synonyms」: 見出しより列が多くあります。「,」を含む言葉は「"」で囲み、見出しと同じ数の列にしてください。
          vocabulary/categories.csv | ^id,parent | id,above | 1行目: 見出しに「parent」の列が1つ要ります。見出しは id,parent,name,name_easy,name_en,synonyms です。
          vocabulary/synonyms.csv | ^words$ | 言葉 | 1行目: 見出しに「words」の列が1つ要ります。見出しは words です。
          areas.csv | ^28222-yabu, | 28222-yoka, | 3行目「id」: 「28222-yoka」はもう上の行にあります。どちらかを消すか、別の名前にしてください。
          areas.csv | 35\\.4076 | 95.4363 | 2行目「lat」: 「95.4363」ではなく、20 から 46 までの数にしてください。
          areas.csv | 134\\.7743 | 13.47743 | 2行目「lon」: 「13.47743」ではなく、122 から 154.5 までの数にしてください。
          areas.csv | 35\\.4076 | 北緯35度 | 2行目「lat」: 「北緯35度」ではなく、20 から 46 までの数にしてください。
          areas.csv | ,town, | ,machi, | 2行目「kind」: 「machi」ではなく、town、oaza のどれかにしてください。
          gazetteer.csv | 35\\.3831 | 95.3831 | 2行目「lat」: 「95.3831」ではなく、20 から 46 までの数にしてください。
          gazetteer.csv | 28222-age, | 99999-age, | 2行目「area」: 「99999-age」は areas.csv の id にありません。そこにあるものを書いてください。
          vocabulary/roles.csv | ,work-teach, | ,work-taech, | 2行目「categories」: 「work-taech」は categories.csv の id にありません。そこにあるものを書いてください。
          vocabulary/roles.csv | ^help, | teach, | 3行目「id」: 「teach」はもう上の行にあります。どちらかを消すか、別の名前にしてください。
          vocabulary/talents.csv | ^teach, | preach, | 2行目「id」: 「preach」は roles.csv にありません。そこにあるものを書いてください。
          vocabulary/means.csv | ^walk, | work, | 2行目「id」: 「work」は（walk、bicycle、car、transit、taxi、pickup）の中にありません。そこにあるものを書いてください。
          vocabulary/weights.csv | ^wish,50, | wish,500, | 2行目「weight」: 「500」ではなく、0 から 100 までの数にしてください。
          """)
  void whatIsWrongIsSaidWithFileLineAndColumn(
      String file, String pattern, String replacement, String sentence) throws IOException {
    change(file, pattern, replacement);
    assertThatThrownBy(() -> MunicipalityFolder.read(folder))
        .isInstanceOf(FolderException.class)
        .hasMessage(folder.resolve(file) + " " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"areas.csv", "vocabulary/categories.csv", "vocabulary/synonyms.csv"})
  void aFileThatIsMissingIsSaidToBe(String file) throws IOException {
    Files.delete(folder.resolve(file));
    assertThatThrownBy(() -> MunicipalityFolder.read(folder))
        .isInstanceOf(FolderException.class)
        .hasMessage(folder.resolve(file) + " がありません。自治体のフォルダーに置いてください。");
  }

  @Test
  void aQuoteThatIsNeverClosedIsSaidWhereItOpens() throws IOException {
    change("areas.csv", "八鹿,", "\"八鹿,");
    assertThatThrownBy(() -> MunicipalityFolder.read(folder))
        .isInstanceOf(FolderException.class)
        .hasMessage(
            folder.resolve("areas.csv")
                + ": 2行目の辺りで「\"」が閉じていないか、余分にあります。表計算ソフトで開き、CSVで保存し直してください。");
  }

  @Test
  void aFileWithACharacterCutInHalfIsRefused() throws IOException {
    byte[] text = Files.readAllBytes(folder.resolve("areas.csv"));
    String before = new String(text, StandardCharsets.UTF_8);
    int kanji = before.substring(0, before.indexOf("八鹿")).getBytes(StandardCharsets.UTF_8).length;
    text[kanji] = ',';
    Files.write(folder.resolve("areas.csv"), text);
    assertThatThrownBy(() -> MunicipalityFolder.read(folder))
        .isInstanceOf(FolderException.class)
        .hasMessage(folder.resolve("areas.csv") + ": 文字コードを判別できません。UTF-8のCSVで保存し直してください。");
  }

  @Test
  void whatHasBeenLearnedOfAnAreaThatIsGoneIsRefusedToo() throws IOException {
    Files.writeString(
        folder.resolve("gazetteer-learned.csv"),
        """
        kind,name,kana,address,area,lat,lon,precision,source
        oaza,山路,,,28222-yamaji-gone,35.3,134.7,oaza,mlit
        """,
        StandardCharsets.UTF_8);
    assertThatThrownBy(() -> MunicipalityFolder.read(folder))
        .isInstanceOf(FolderException.class)
        .hasMessageStartingWith(folder.resolve("gazetteer-learned.csv") + " 2行目「area」:");
  }
}
