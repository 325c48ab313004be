package jp.tsunagi.api.prescription;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Resource;

/** What to bring, where the words of the sheet say so. Pure. */
final class Bring {
  private static final Pattern SENTENCE_END = Pattern.compile("[。\\n]");
  private static final Pattern TELLS = Pattern.compile("持ち物|持物|もちもの|持参|お持ちください|お持ち下さい");
  private static final Pattern HEADING = Pattern.compile("^\\s*(?:持ち物|持物|もちもの)(?:は|[：:\\s])\\s*");

  private Bring() {}

  /** The sentence that tells it. */
  static Optional<String> of(Resource resource) {
    return Stream.of(resource.description(), resource.note(), resource.eligibility().text())
        .filter(text -> text != null)
        .flatMap(SENTENCE_END::splitAsStream)
        .filter(sentence -> TELLS.matcher(sentence).find())
        .map(sentence -> HEADING.matcher(sentence.strip()).replaceFirst(""))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
