package jp.tsunagi.api.prescription;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Resource;

/** What to bring, where the words of the sheet say so. Pure. */
final class Bring {
  private static final Pattern SENTENCE =
      Pattern.compile("[^。\\n]*(?:持ち物|持物|もちもの|持参|お持ちください|お持ち下さい)[^。\\n]*");
  private static final Pattern HEADING = Pattern.compile("^\\s*(?:持ち物|持物|もちもの)(?:は|[：:\\s])\\s*");

  private Bring() {}

  /** The sentence that tells it. */
  static Optional<String> of(Resource resource) {
    return Stream.of(resource.description(), resource.note(), resource.eligibility().text())
        .filter(text -> text != null)
        .map(SENTENCE::matcher)
        .filter(Matcher::find)
        .map(found -> HEADING.matcher(found.group().strip()).replaceFirst(""))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
