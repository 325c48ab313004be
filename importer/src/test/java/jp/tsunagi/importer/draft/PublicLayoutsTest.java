package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.sheet.SheetRow;
import org.junit.jupiter.api.Test;

/** Rows in the layouts that the Digital Agency recommends, without any mapping. */
class PublicLayoutsTest {
  private static final List<String> CARE_SERVICES =
      List.of(
          ("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,"
                  + "実施サービス,住所,方書,緯度,経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,事業所番号,"
                  + "利用可能曜日,利用可能曜日特記事項,定員,URL,備考")
              .split(","));

  @Test
  void aDayCareCentreComesWithItsCorporationAndItsDays() {
    Draft draft =
        read(
            "282227,1,兵庫県,養父市,デイサービスセンター大屋,デイサービスセンターオオヤ,通所介護,"
                + "兵庫県養父市大屋町大屋市場1,,35.3339,134.6636,079-669-0000,,,7000012050002,"
                + "養父福祉会,2874400001,月火水木金土,祝日も営業,25,,");
    assertThat(draft.name()).isEqualTo("デイサービスセンター大屋");
    assertThat(draft.categories().ids()).containsExactly("care-day");
    assertThat(draft.organization()).isEqualTo("養父福祉会");
    assertThat(draft.organizationIdentifier()).isEqualTo("7000012050002");
    assertThat(draft.terms().eligibility().capacity()).isEqualTo(25);
    assertThat(ScheduleWords.of(draft.when().schedule())).isEqualTo("毎週月〜土曜");
  }

  private static Draft read(String cells) {
    List<String> row = List.of(cells.split(",", -1));
    return Yabu.draftOf("care.csv", CARE_SERVICES, new SheetRow(2, row, row));
  }
}
