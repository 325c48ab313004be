package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services of the Human Services Data Specification 3.0 (Open Referral). */
class HsdsTest {
  private static final String SERVICE =
      """
      {"id": "ac148810-d857-441c-9679-408f346de14b", "name": "ふれあいサロン", "status": "active",
       "alternate_name": "お茶の会", "description": "お茶と体操", "url": "https://example.jp/",
       "email": "salon@example.jp", "minimum_age": 65, "assured_date": "2026-04-01",
       "eligibility_description": "市内の方", "application_process": "予約不要",
       "organization": {"id": "o1", "name": "社会福祉協議会", "website": "https://example.org/"},
       "phones": [{"number": "079-012-3456", "extension": "12", "type": "voice"},
                  {"number": "079-012-3457", "type": "fax"}],
       "contacts": [{"name": "世話人", "department": "地域課"}],
       "schedules": [{"freq": "WEEKLY", "byday": "MO,TH", "opens_at": "10:00:00", "closes_at": "11:30:00"}],
       "cost_options": [{"option": "参加費", "amount": 300, "currency": "JPY", "amount_description": "1回"}],
       "attributes": [{"taxonomy_term": {"name": "サロン"}}],
       "service_at_locations": [{"id": "s1", "location": {"id": "l1", "name": "大屋公民館",
         "latitude": 35.3328, "longitude": 134.6654,
         "addresses": [{"address_1": "大屋町山路7", "city": "養父市", "state_province": "兵庫県",
                        "postal_code": "667-0311", "country": "JP", "address_type": "physical"}],
         "accessibility": [{"description": "車いす可", "details": "入口にスロープ"}]}}]}
      """;

  @TempDir Path folder;
  private SheetFiles files;

  @BeforeEach
  void open() {
    files = new SheetFiles(folder);
  }

  private static Map<String, String> row(Sheet sheet, int index) {
    Map<String, String> row = new LinkedHashMap<>();
    List<String> cells = List.copyOf(sheet.rows()).get(index).cells();
    for (int i = 0; i < cells.size(); i++) {
      row.put(sheet.labels().get(i), cells.get(i));
    }
    return row;
  }

  @Test
  void aServiceIsARow() throws IOException {
    Map<String, String> row = row(files.read("[" + SERVICE + "]"), 0);
    assertThat(row)
        .containsEntry("ID", "ac148810-d857-441c-9679-408f346de14b")
        .containsEntry("名称", "ふれあいサロン")
        .containsEntry("分類", "サロン")
        .containsEntry("主催者", "社会福祉協議会")
        .containsEntry("会場", "大屋公民館")
        .containsEntry("住所", "兵庫県養父市大屋町山路7")
        .containsEntry("緯度", "35.3328")
        .containsEntry("電話番号", "079-012-3456 内線12")
        .containsEntry("FAX番号", "079-012-3457")
        .containsEntry("開催日時", "毎週月・木曜 10:00〜11:30")
        .containsEntry("料金", "参加費 300円 1回")
        .containsEntry("対象", "市内の方\n65歳以上")
        .containsEntry("バリアフリー", "車いす可\n入口にスロープ")
        .containsEntry("連絡先名称", "地域課 世話人")
        .containsEntry("確認日", "2026-04-01");
  }

  @Test
  void servicesStandInAListAPageAPackageOrAnOrganization() throws IOException {
    for (String json :
        List.of(
            SERVICE,
            "{\"total_items\": 1, \"contents\": [" + SERVICE + "]}",
            "{\"services\": [" + SERVICE + "]}",
            "{\"service\": [" + SERVICE + "]}",
            "{\"id\": \"o1\", \"name\": \"社会福祉協議会\", \"services\": [" + SERVICE + "]}",
            "[{\"id\": \"o1\", \"name\": \"社会福祉協議会\", \"services\": [" + SERVICE + "]}]",
            "{\"contents\": [{\"id\": \"o1\", \"name\": \"協議会\", \"services\": ["
                + SERVICE
                + "]}]}",
            "{\"organizations\": [{\"name\": \"協議会\", \"services\": [" + SERVICE + "]}]}")) {
      Sheet sheet = files.read(json);
      assertThat(sheet.rows()).as(json.substring(0, 40)).hasSize(1);
      assertThat(row(sheet, 0)).containsEntry("名称", "ふれあいサロン").containsEntry("会場", "大屋公民館");
    }
  }

  @Test
  void aPackagesMembersAreFoundByTheirIds() throws IOException {
    Sheet sheet =
        files.read(
            """
            {"organizations": [{"id": "o1", "name": "協議会"}],
             "locations": [{"id": "l1", "name": "広谷公民館"}, {"id": "l2", "name": "大屋公民館"}],
             "services": [{"id": "s1", "name": "サロン", "organization_id": "o1",
               "service_at_locations": [{"id": "x", "location_id": "l1"}, {"id": "y", "location_id": "l2"}]}]}
            """);
    assertThat(sheet.rows()).hasSize(2);
    assertThat(row(sheet, 1))
        .containsEntry("ID", "y")
        .containsEntry("主催者", "協議会")
        .containsEntry("会場", "大屋公民館");
  }

  @Test
  void whatIsSaidBesideAScheduleIsKept() throws IOException {
    Sheet sheet =
        files.read(
            """
            [{"name": "サロン", "schedules": [{"freq": "WEEKLY", "byday": "MO", "notes": "祝日は休み",
              "description": "雨天中止"}]}]
            """);
    assertThat(row(sheet, 0)).containsEntry("開催日時", "毎週月曜").containsEntry("日時備考", "雨天中止\n祝日は休み");
  }

  @Test
  void whatHasNoColumnOfACitysSheetKeepsItsOwnName() throws IOException {
    Sheet sheet =
        files.read(
            """
            [{"name": "サロン", "wait_time": "2週間", "languages": [{"name": "英語", "code": "en"}],
              "required_documents": [{"document": "保険証"}]}]
            """);
    assertThat(row(sheet, 0))
        .containsEntry("wait_time", "2週間")
        .containsEntry("required_documents", "保険証")
        .containsEntry("対応言語", "英語");
  }

  @Test
  void servicesOneALineAreAllRead() throws IOException {
    Sheet sheet = files.read("{\"name\": \"サロンA\"}\n{\"name\": \"サロンB\"}\n");
    assertThat(sheet.rows()).hasSize(2);
  }

  @Test
  void theDescriptionOfADataPackageIsNoService() {
    assertThatThrownBy(() -> files.read("{\"name\": \"hsds\", \"resources\": []}"))
        .hasMessageContaining("JSONの中に表がありません");
  }

  @Test
  void aServiceAtALocationIsARow() throws IOException {
    Sheet sheet =
        files.read(
            "{\"contents\": [{\"id\": \"x\", \"service\": {\"id\": \"s\", \"name\": \"サロン\"},"
                + " \"location\": {\"name\": \"広谷公民館\"}}]}");
    assertThat(row(sheet, 0)).containsEntry("名称", "サロン").containsEntry("会場", "広谷公民館");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'freq': 'WEEKLY', 'byday': 'TU', 'opens_at': '13:30'; 毎週火曜 13:30〜",
        "'freq': 'MONTHLY', 'byday': '2TU,4TU', 'opens_at': '13:30'; 毎月第2・4火曜 13:30〜",
        "'freq': 'MONTHLY', 'bymonthday': '15'; 毎月15日",
        "'freq': 'WEEKLY', 'byday': 'MO', 'interval': 2, 'dtstart': '2026-10-05'; 2026年10月5日(月)から隔週月曜",
        "'freq': 'DAILY'; 毎日",
        "'dtstart': '2026-10-05', 'opens_at': '10:00'; 2026年10月5日(月) 10:00〜",
        "'freq': 'WEEKLY', 'dtstart': '2026-10-05'; 2026年10月5日(月)から毎週月曜",
        "'freq': 'WEEKLY', 'byday': 'WE', 'dtstart': '2026-10-07', 'count': 3;"
            + " 2026年10月7日(水)〜2026年10月21日(水) 毎週水曜",
        "'byday': 'MO,WE', 'opens_at': '9:00'; 毎週月・水曜 9:00〜",
        "'valid_from': '2026-04-01', 'description': '月〜金', 'opens_at': '09:00', 'closes_at': '17:00';"
            + " 月〜金 09:00〜17:00",
        "'freq': 'WEEKLY', 'byday': 'MO', 'byweekno': '10,20'; freq=WEEKLY byday=MO byweekno=10,20",
        "'freq': 'YEARLY', 'dtstart': '2026-10-05', 'description': '秋に一度'; 秋に一度",
        "'freq': 'WEEKLY', 'byday': 'XX', 'description': '不定期'; 不定期",
        "'description': '毎週水曜'; 毎週水曜"
      })
  void aScheduleIsSaidInWords(String fields, String words) throws IOException {
    Sheet sheet =
        files.read(
            ("[{'name': 'サロン', 'email': 'a@example.jp', 'schedules': [{" + fields + "}]}]")
                .replace('\'', '"'));
    assertThat(row(sheet, 0)).containsEntry("開催日時", words);
  }
}
