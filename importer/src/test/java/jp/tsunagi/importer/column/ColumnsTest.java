package jp.tsunagi.importer.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.tsunagi.importer.column.Columns.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  private final Labels labels = Labels.read();

  private List<Column> columns(String header) {
    return Columns.recognise(Arrays.asList(header.split(",", -1)), labels).columns();
  }

  private Field field(String header, String label) {
    return columns(header).stream()
        .filter(column -> column.label().equals(label))
        .map(Column::field)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "名称, NAME",
    "名 称, NAME",
    "サロンの名称, NAME",
    "名称（正式）, NAME",
    "名称_カナ, KANA",
    "名称(カナ), KANA",
    "所在地, ADDRESS",
    "ＴＥＬ, PHONE",
    "電話・ＦＡＸ, PHONE",
    "連絡先 TEL/FAX, PHONE",
    "代表者・連絡先, CONTACT",
    "連絡先 電話番号, PHONE",
    "都道府県コ―ド又は市区町村コ―ド, MUNICIPALITY_CODE",
    "料金（基本）, COST",
    "開催日時（令和8年度）, SCHEDULE",
    "活動日時等, SCHEDULE",
    "会費など, COST",
    "連絡先 氏名, CONTACT_NAME",
    "№, ROW_NUMBER",
    "#property, ROW_NUMBER",
    "telephoneNumber, PHONE",
    "サ－クル名, NAME",
    "カテゴリ−, CATEGORY",
    "メ-ルアドレス, EMAIL",
    "ホ―ムペ―ジ, URL",
    "ﾊﾞﾘｱﾌﾘｰ情報, ACCESSIBILITY",
    "募集期間, BOOKING_DEADLINE",
    "更新日時, VERIFIED_ON",
    "連絡先 電話 自宅, PHONE",
    "参加費 大人, COST",
    "会場の住所, ADDRESS",
    "①団体名, NAME",
    "2. 住所, ADDRESS",
    "(3)電話番号, PHONE",
    "【必須】名称, NAME",
    "会場[任意], VENUE",
    "日時・場所, SCHEDULE",
    "サロン開催日, DATE_START",
    "latitude, LATITUDE"
  })
  void readsALabelByItsMeaning(String label, Field field) {
    assertThat(columns(label).get(0).field()).isEqualTo(field);
  }

  /** Nobody is to be sent to the home of whoever answers the telephone. */
  @ParameterizedTest
  @ValueSource(
      strings = {"代表者住所", "代表者 住所", "住所（代表者）", "会長の住所", "連絡先住所", "事務局所在地", "法人 所在地", "申込先郵便番号"})
  void theAddressOfSomebodyIsNoPlaceOfTheActivity(String label) {
    assertThat(columns("サークル名," + label).get(1).field()).isNull();
  }

  /** A café is not free because its car park is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"駐車場の料金", "駐車場 料金", "駐車場ジャンル", "駐輪場_利用時間", "トイレ利用時間", "売店営業時間", "レストラン 定休日"})
  void whatIsSaidOfTheCarParkIsNotSaidOfTheWhole(String label) {
    assertThat(columns("施設名," + label).get(1).field()).isNull();
  }

  @Test
  void anEnglishLabelMeansWhatItsLastWordDoes() {
    assertThat(columns("service_name,target_users,closed_days,phone,fee,hours"))
        .extracting(Columns.Column::field)
        .containsExactly(Field.NAME, null, Field.CLOSED, Field.PHONE, Field.COST, Field.TIME);
  }

  /** Nothing was held on the day that a circle was founded or its row was written. */
  @ParameterizedTest
  @ValueSource(
      strings = {"設立年月日", "登録日時", "作成日時", "掲載開始日", "公開終了日", "契約期間", "登録 年月日", "抽選日時", "生年月日"})
  void theDayOfARecordIsNoDayOnWhichSomethingIsHeld(String label) {
    assertThat(columns("サークル名," + label).get(1).field()).isNull();
  }

  @Test
  void theNameBelowAVenueIsTheVenues() {
    assertThat(field("団体名,会場 名称,会場 所在地", "会場 名称")).isEqualTo(Field.VENUE);
    assertThat(field("会場 名称,会場 所在地", "会場 名称")).isEqualTo(Field.NAME);
  }

  @Test
  void whatIsCalledANameIsOneWhereNothingElseIs() {
    assertThat(field("カフェ名,住所", "カフェ名")).isEqualTo(Field.NAME);
    assertThat(field("講師氏名,住所", "講師氏名")).isNotEqualTo(Field.NAME);
    assertThat(columns("大字町丁目名,緯度").get(0).field()).isNull();
  }

  @Test
  void oneWeekdayOrOneMonthIsNoTableOfThem() {
    assertThat(columns("名称,日").get(1).field()).isNull();
    assertThat(columns("名称,4月").get(1).field()).isNull();
    assertThat(field("名称,月,火,水,木,金", "水")).isEqualTo(Field.WEEKDAYS);
    assertThat(field("名称,4月,5月,6月", "5月")).isEqualTo(Field.SCHEDULE);
    assertThat(field("名称,年,月,日", "月")).isEqualTo(Field.DATE_START);
  }

  @Test
  void aColumnWithoutMeaningIsNamed() {
    Columns columns = Columns.recognise(List.of("名称", "ネコの数"), labels);
    assertThat(columns.unread()).containsExactly("ネコの数");
  }

  @Test
  void theOrganizationIsTheNameOnlyWhereNothingElseIs() {
    assertThat(field("団体名,住所,電話番号", "団体名")).isEqualTo(Field.NAME);
    assertThat(field("イベント名,団体名,電話番号", "団体名")).isEqualTo(Field.ORGANIZATION);
    assertThat(field("サロン名,施設名,住所", "施設名")).isEqualTo(Field.VENUE);
  }

  @Test
  void knowsThePublicLayoutOfFacilities() {
    String header =
        "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,"
            + "電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,備考";
    assertThat(columns(header)).noneMatch(column -> column.field() == null);
    assertThat(field(header, "名称")).isEqualTo(Field.NAME);
    assertThat(field(header, "団体名")).isEqualTo(Field.ORGANIZATION);
    assertThat(field(header, "利用可能曜日")).isEqualTo(Field.WEEKDAYS);
    assertThat(field(header, "NO")).isEqualTo(Field.ROW_NUMBER);
  }

  @Test
  void knowsThePublicLayoutsOfEventsOldAndNew() {
    String old =
        "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,"
            + "終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,"
            + "方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考";
    String current =
        "NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,サブイベント,イベント種類,URL,"
            + "画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,集合場所,郵便番号,"
            + "住所都道府県,住所市区町村,住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,その他関係団体,対象者,定員,"
            + "料金(基本),料金(詳細),外国語対応,申込期限日,申込期限時刻,申込方法,アクセス方法,駐車場情報,駐輪場情報,連絡先名称,"
            + "連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考";
    assertThat(columns(old)).noneMatch(column -> column.field() == null);
    assertThat(columns(current)).noneMatch(column -> column.field() == null);
    assertThat(field(old, "参加申込終了日")).isEqualTo(Field.BOOKING_DEADLINE);
    assertThat(field(current, "申込期限日")).isEqualTo(Field.BOOKING_DEADLINE);
    assertThat(field(current, "終了日")).isEqualTo(Field.DATE_END);
    assertThat(field(current, "場所名称")).isEqualTo(Field.VENUE);
  }

  @Test
  void knowsThePublicLayoutOfCareServices() {
    String header =
        "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,"
            + "住所,方書,緯度,経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,"
            + "利用可能曜日特記事項,定員,URL,備考";
    assertThat(columns(header)).noneMatch(column -> column.field() == null);
    assertThat(field(header, "介護サービス事業所名称")).isEqualTo(Field.NAME);
    assertThat(field(header, "介護サービス事業所名称_カナ")).isEqualTo(Field.KANA);
    assertThat(field(header, "実施サービス")).isEqualTo(Field.CATEGORY);
    assertThat(field(header, "法人の名称")).isEqualTo(Field.ORGANIZATION);
    assertThat(field(header, "事業所番号")).isEqualTo(Field.ID);
    assertThat(field(header, "利用可能曜日特記事項")).isEqualTo(Field.SCHEDULE_NOTE);
    assertThat(field(header, "法人番号")).isEqualTo(Field.CORPORATE_NUMBER);
  }

  /** 自治体標準オープンデータセット, the columns of today. */
  @Test
  void knowsThePublicLayoutsInTheirNewOrder() {
    String head = "全国地方公共団体コード,ID,地方公共団体名,";
    String place =
        "所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,"
            + "建物名等(方書),緯度,経度,高度の種別,高度の値,";
    String reach = "電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,連絡先備考（その他、SNSなど）,郵便番号,";
    String facilities =
        head
            + "名称,名称_カナ,名称_英語,名称_通称,POIコード,"
            + place
            + reach
            + "法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,画像,画像_ライセンス,備考";
    String events =
        head
            + "イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),"
            + "連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,"
            + place
            + "アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考,カテゴリー,子育て情報,施設No.";
    String care =
        head
            + "介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,"
            + place
            + reach
            + "FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,備考";
    for (String header : List.of(facilities, events, care)) {
      assertThat(columns(header))
          .filteredOn(column -> column.field() == null)
          .extracting(Column::label)
          .isEmpty();
      assertThat(field(header, "所在地_連結表記")).isEqualTo(Field.ADDRESS);
      assertThat(field(header, "所在地_町字")).isEqualTo(Field.TOWN);
    }
    assertThat(field(facilities, "名称")).isEqualTo(Field.NAME);
    assertThat(field(facilities, "ID")).isEqualTo(Field.ID);
    assertThat(field(events, "カテゴリー")).isEqualTo(Field.CATEGORY);
    assertThat(field(care, "ID")).isNotEqualTo(Field.NAME);
  }

  @Test
  void howManyCameOrBelongIsNoCapacity() {
    assertThat(field("名称,参加人数", "参加人数")).isEqualTo(Field.OTHER);
    assertThat(field("団体名,会員数(人)", "会員数(人)")).isEqualTo(Field.OTHER);
    assertThat(field("名称,昨年度の参加人数", "昨年度の参加人数")).isEqualTo(Field.OTHER);
    assertThat(field("名称,定員", "定員")).isEqualTo(Field.CAPACITY);
  }

  @Test
  void aHeaderThatIsEmptyOrOfSignsMeansNothing() {
    assertThat(columns("名称,（見出しなし2列目）").get(1).field()).isNull();
    assertThat(columns("名称,＊").get(1).field()).isNull();
    assertThat(columns("名称,lastupdate").get(1).field()).isNull();
    assertThat(field("名称,〒", "〒")).isEqualTo(Field.POSTAL_CODE);
    assertThat(field("名称,〒住所", "〒住所")).isEqualTo(Field.ADDRESS);
  }

  @Test
  void thePublicHallOfACourseIsItsVenue() {
    assertThat(field("公民館名,講座名,日程", "公民館名")).isEqualTo(Field.VENUE);
    assertThat(columns("公民館名,講座名,会場").get(0).field()).isNull();
    assertThat(columns("講座名,担当公民館名").get(1).field()).isNull();
    assertThat(field("公民館名,住所,電話番号", "公民館名")).isEqualTo(Field.NAME);
  }

  @Test
  void aRemarkTellsWhichOfItsTwoMeaningsALabelHas() {
    assertThat(field("キッズステーション名,施設名（開設場所）,住所", "キッズステーション名")).isEqualTo(Field.NAME);
    assertThat(field("キッズステーション名,施設名（開設場所）,住所", "施設名（開設場所）")).isEqualTo(Field.VENUE);
    assertThat(field("施設名（開設場所）,住所,担当者名", "施設名（開設場所）")).isEqualTo(Field.NAME);
  }

  @Test
  void aPlaceAndItsOfficeInOneColumnAreThePlace() {
    assertThat(field("名称,相談内容,場所/担当課", "場所/担当課")).isEqualTo(Field.VENUE);
  }

  @ParameterizedTest
  @CsvSource({
    "対象・定員, AUDIENCE",
    "対象（定員）, AUDIENCE",
    "参加対象・定員, AUDIENCE",
    "電話/メール, CONTACT",
    "学区, AREA",
    "圏域, AREA",
    "SNS, URL",
    "最終更新, VERIFIED_ON"
  })
  void readsWhatTheFirstRealSheetsHad(String label, Field field) {
    assertThat(field("名称," + label, label)).isEqualTo(field);
  }

  @Test
  void noColumnOfSeveralForOneThingGoesUnread() {
    assertThat(unread("名称,会場,集合場所,営業時間,受付時間"))
        .containsExactly("集合場所（「会場」が空の行だけ読みます）", "受付時間（「営業時間」が空の行だけ読みます）");
    assertThat(unread("名称,日曜開始時刻,月曜開始時刻,日曜終了時刻,月曜終了時刻")).isEmpty();
    assertThat(unread("名称,時間（平日）,時間（土日）,料金（大人）,料金（こども）")).isEmpty();
    assertThat(unread("名称,月,火,水,木,金,4月,5月,6月")).isEmpty();
  }

  private List<String> unread(String header) {
    return Columns.recognise(List.of(header.split(",")), labels).unread();
  }

  @ParameterizedTest
  @CsvSource({
    "日曜開放開始時刻, 日曜",
    "開始時間（月）, 月曜",
    "平日の開始時間, 平日",
    "月〜金 開始時間, ''",
    "開始時間（土曜、長期休暇）, 土曜、長期休暇",
    "開館時間（休日）, 土日祝",
    "土日祝開館時間, 土日祝",
    "開催曜日・時間, ''",
    "開始時間, ''",
    "参加費（月額）, 月額",
    "年会費, 年会費",
    "参加費（全10回）, 全10回",
    "参加費（1回）, ''",
    "参加費（円）, ''",
    "参加費（月額・円）, 月額",
    "料金（基本）, ''"
  })
  void aLabelTellsOfItsCells(String label, String said) {
    assertThat(columns("名称," + label).get(1).said()).isEqualTo(said);
  }
}
