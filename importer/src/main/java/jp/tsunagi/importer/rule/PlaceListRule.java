package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.draft.Draft;

/**
 * A list of shelters names halls and schools, but says nothing of what anybody could join there.
 */
final class PlaceListRule extends Rule {
  PlaceListRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "活動の表ではない",
            "見出しから、避難場所・公衆トイレ・AED・公衆無線LANなど、場所や設備の一覧と分かります。そこで何をしているかは書かれていないので保留します。",
            "避難場所の一覧の「大屋公民館」",
            "この表は取り込まなくてかまいません。載せるなら、語彙 vocabulary/categories.csv にその言葉（例: 公衆トイレ）を足すか、区分の欄に分類名を書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.categories().basis() == Basis.PLACE_LIST && !draft.name().isBlank(),
        () ->
            notice("%sの一覧の行で、参加できる活動ではないようです。取り込まなくてかまいません。".formatted(draft.categories().name())));
  }
}
