package jp.tsunagi.importer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.draft.Judged;
import org.junit.jupiter.api.Test;

class IdentifierTest {
  private static final String SOURCE = "salons.csv";

  private static Judged row(int number, String name, String venue, String schedule) {
    return Yabu.judgedOf(
        SOURCE,
        number,
        "No",
        "" + number,
        "名称",
        name,
        "会場",
        venue,
        "日時",
        schedule,
        "電話",
        "079-012-3456");
  }

  private static List<Identity> identify(List<SourceRow> stored, Judged... rows) {
    Keys keys = new Keys();
    List<KeyParts> parts = Stream.of(rows).map(row -> KeyParts.of(row.draft())).toList();
    parts.forEach(keys::count);
    keys.seal();
    List<Keyed> keyed = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      keyed.add(new Keyed(keys.next(parts.get(i)), rows[i]));
    }
    Set<String> known = keyed.stream().map(Keyed::key).collect(Collectors.toSet());
    List<SourceRow> gone = stored.stream().filter(row -> !known.contains(row.key())).toList();
    return new Identifier("28222", gone).identify(keyed, stored);
  }

  private static List<SourceRow> stored(List<Identity> identities) {
    return identities.stream().map(IdentifierTest::stored).toList();
  }

  private static SourceRow stored(Identity identity) {
    return new SourceRow(
        identity.id(),
        "28222",
        SOURCE,
        "",
        identity.row().draft().origin().row(),
        identity.key(),
        identity.row().draft().origin().raw(),
        null,
        State.QUARANTINED,
        null,
        null,
        List.of());
  }

  @Test
  void theSameRowIsTheSameWhereverItStands() {
    List<Identity> first = identify(List.of(), row(2, "サロンA", "広谷", "毎週月曜"));
    List<Identity> again =
        identify(stored(first), row(2, "新しいサロン", "上野", "毎週火曜"), row(3, "サロンＡ", "広谷", "毎週月曜"));
    assertThat(again.get(1).id()).isEqualTo(first.get(0).id());
    assertThat(again.get(0).before()).isNull();
  }

  @Test
  void aCorrectedNameIsStillTheSameRow() {
    List<Identity> first = identify(List.of(), row(2, "サロンA", "広谷", "毎週月曜"));
    List<Identity> again = identify(stored(first), row(2, "サロンあおば", "広谷", "毎週月曜"));
    assertThat(again.get(0).id()).isEqualTo(first.get(0).id());
    assertThat(again.get(0).key()).isNotEqualTo(first.get(0).key());
  }

  @Test
  void anotherRowInItsPlaceIsNot() {
    List<Identity> first = identify(List.of(), row(2, "サロンA", "広谷", "毎週月曜"));
    Judged other =
        Yabu.judgedOf(
            SOURCE, 2, "No", "2", "名称", "囲碁の会", "会場", "上野", "日時", "毎月10日", "電話", "090-0000-0001");
    assertThat(identify(stored(first), other).get(0).before()).isNull();
  }

  @Test
  void aNewRowWithTheOldNameOfARenamedOneGetsAnIdOfItsOwn() {
    List<Identity> first = identify(List.of(), row(2, "サロンA", "広谷", "毎週月曜"));
    List<Identity> renamed = identify(stored(first), row(2, "サロンあおば", "広谷", "毎週月曜"));
    List<Identity> third =
        identify(stored(renamed), row(2, "サロンあおば", "広谷", "毎週月曜"), row(3, "サロンA", "広谷", "毎週月曜"));
    assertThat(third.get(0).id()).isEqualTo(first.get(0).id());
    assertThat(third.get(1).id()).isNotEqualTo(first.get(0).id());
  }

  @Test
  void rowsOfOneNameAndPlaceAreToldApartByTheirDays() {
    List<Identity> identities =
        identify(
            List.of(),
            row(2, "サロン", "広谷", "毎週月曜"),
            row(3, "サロン", "広谷", "毎週火曜"),
            row(4, "サロン", "広谷", "毎週火曜"));
    assertThat(identities).extracting(Identity::id).doesNotHaveDuplicates();
    assertThat(identities).extracting(Identity::key).doesNotHaveDuplicates();
  }

  @Test
  void theCitysOwnIdentifierIsTheKey() {
    Judged one = Yabu.judgedOf(SOURCE, 2, "管理番号", "S-1", "名称", "サロンA", "会場", "広谷");
    Judged moved = Yabu.judgedOf(SOURCE, 9, "管理番号", "S-1", "名称", "カフェB", "会場", "上野");
    List<Identity> first = identify(List.of(), one);
    assertThat(identify(stored(first), moved).get(0).id()).isEqualTo(first.get(0).id());
  }
}
