package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Evidence} in words for the person who decides. */
public final class LikelyWords {
  private LikelyWords() {}

  /** Such as 「名称が似ている（72%）・電話番号が同じ・場所が同じ・日時が違う」. */
  public static String of(Evidence evidence) {
    List<String> words = new ArrayList<>();
    words.add(names(evidence));
    words.add(evidence.phone() ? "電話番号が同じ" : "電話番号は比べられないか違う");
    words.add("場所" + known(evidence.place()));
    words.add("日時" + known(evidence.schedule()));
    if (evidence.otherKind()) {
      words.add("分類が違う");
    }
    return String.join("・", words);
  }

  /** What was not compared, and what the clerk can do about it. */
  public static String narrowly(int rows) {
    return ("重複: %,d行は、同じ場所か同じ電話番号の行が%dをこえるので、名称か日時が同じ行とだけ比べました。"
            + "名称の少し違う重複が残っているかもしれません。会場か電話番号を行ごとに詳しく書くと、もっと比べられます。")
        .formatted(rows, BlockIndex.CROWD);
  }

  private static String names(Evidence evidence) {
    if (evidence.names() == 1) {
      return "名称が同じ";
    }
    boolean written = evidence.names() >= evidence.readings();
    long percent = Math.round(100 * Math.max(evidence.names(), evidence.readings()));
    return (written ? "名称が似ている（" : "名称の読みが似ている（") + percent + "%）";
  }

  private static String known(@Nullable Boolean same) {
    return same == null ? "は分からない" : same ? "が同じ" : "が違う";
  }
}
