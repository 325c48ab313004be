package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chips out of interview notes. */
class MemoTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  private static Member worker;

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, "worker@example.jp");
  }

  private static JsonNode read(String memo) {
    return Member.json(worker.post("/api/v1/memos", Json.write(Map.of("text", memo))));
  }

  private static List<String> chips(String memo) {
    List<String> chips = new ArrayList<>();
    for (JsonNode one : read(memo).get("proposals")) {
      chips.add(one.get("kind").asText() + " " + one.get("value").asText());
    }
    return chips;
  }

  /** A memo, what must be proposed, and what must not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "64歳、ひとり暮らし。囲碁が好き。星や科学の話をよくする。外仕事は苦手。"
            + "|wish culture-go;wish learning-science;concern alone;barrier outdoor|wish nature-teacher",
        "畑仕事は嫌いで、手先が不器用。自転車で買い物に行く。|barrier outdoor;barrier hands;means bicycle|wish nature-teacher;means car",
        "バスは使わない。車はない。歩いて行ける所がよい。|means walk|means transit;means car",
        "免許は返納したので車は運転しない。バスで八鹿まで出る。|means transit|means car",
        "火曜と木曜は娘の車で出かけられる。|means car:tue,thu;days tue,thu|means car",
        "以前は教員で、子どもに教えていた。人の役に立ちたい。|role teach;role help|barrier groups",
        "人見知りで、大人数は苦手。|barrier first_time;barrier groups|wish gathering-salon",
        "大人数でも平気。初めての場所も苦にならない。||barrier groups;barrier first_time",
        "耳が遠く、補聴器を使っている。|barrier hearing|barrier language",
        "朝は苦手で、午後なら出られる。膝が痛くて階段はつらい。|barrier mornings;barrier stairs|barrier wheelchair",
        "認知症ではない。もの忘れも問題ない。||concern cognition",
        "夫を亡くしてから眠れない日がある。花が好きで庭の手入れをしていた。|concern bereaved;concern mood;wish nature-gardening|concern alcohol",
        "カラオケは好きではない。合唱なら若いころにしていた。|wish culture-music|barrier groups",
        "血圧が高く、体重も減らない。薬の飲み忘れが多い。|concern weight;concern medicine|concern money",
        "月曜と水曜は空いている。金曜はデイサービス。|days mon,wed|days fri;wish care-day",
        "50代の息子が部屋から出ない。年金だけで生活が苦しい。|concern withdrawn;concern money|wish family-youth",
        "編み物は目が悪くてもうできない。歌を聞くのは楽しみ。|wish culture-music|wish culture-handicraft",
        "一人では行けないので、迎えに来てもらえるとよい。|barrier company;means pickup|means taxi"
      })
  void aMemoBecomesChips(String memo, String wanted, String unwanted) {
    List<String> chips = chips(memo);
    if (wanted != null) {
      assertThat(chips).contains(wanted.split(";"));
    }
    assertThat(chips).doesNotContain(unwanted.split(";"));
  }

  @Test
  void aChipShowsTheWordsThatLedToIt() {
    String memo = "　６４歳。ＬＩＮＥを覚えたい。";
    JsonNode chip = read(memo).at("/proposals/0");
    assertThat(chip.get("value").asText()).isEqualTo("learning-smartphone");
    assertThat(memo.substring(chip.get("start").asInt(), chip.get("end").asInt()))
        .isEqualTo(chip.get("words").asText())
        .isEqualTo("ＬＩＮＥ");
  }

  @Test
  void aMemoThatIsTooLongIsRefusedWithoutBeingRepeated() {
    HttpResponse<String> answer =
        worker.post("/api/v1/memos", Json.write(Map.of("text", "秘".repeat(20_001))));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("秘");
    assertThat(
            worker
                .post("/api/v1/memos", Json.write(Map.of("text", "秘".repeat(20_000))))
                .statusCode())
        .isEqualTo(200);
  }
}
