package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.importer.Yabu;
import org.junit.jupiter.api.Test;

class PlaceWordsTest {
  private static String address(String... labelsAndCells) {
    return String.valueOf(Yabu.draft(labelsAndCells).place().address());
  }

  @Test
  void anAddressInFourColumnsIsPutTogether() {
    assertThat(address("名称", "公民館", "都道府県名", "兵庫県", "市区町村名", "養父市", "町名", "関宮", "番地以下", "637"))
        .isEqualTo("養父市関宮637");
  }

  @Test
  void thePrefectureBeforeTheCityIsNotSaidTwice() {
    assertThat(
            address(
                "地方公共団体名",
                "兵庫県養父市",
                "名称",
                "公民館",
                "所在地_都道府県",
                "兵庫県",
                "所在地_市区町村",
                "養父市",
                "所在地_町字",
                "関宮",
                "所在地_番地以下",
                "637"))
        .isEqualTo("養父市関宮637");
  }
}
