package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.Located;

/** Neither place nor contact: nobody could be linked to it. */
final class UnreachableRule extends Rule {
  UnreachableRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "場所も連絡先もない",
            "会場・住所・座標も、電話・メール・URLもありません。行くことも聞くこともできないので保留します。",
            "会場: （空）、電話: （空）",
            "会場か連絡先のどちらかを書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    Contact contact = draft.reach().contact();
    boolean silent = contact.phones().isEmpty() && contact.email() == null && contact.url() == null;
    Located place = draft.place();
    boolean nowhere =
        place.location().precision() == Precision.NONE
            && place.address() == null
            && place.venue() == null;
    return when(silent && nowhere, () -> notice("場所も連絡先もありません。会場か電話番号を書いてください。"));
  }
}
