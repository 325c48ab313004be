package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.ResourceMaker;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of rows of which is known whether they are one resource. One: a row of the sample and the
 * same as another clerk would have typed it, who has other habits, gaps and slips. Two: the pairs
 * of different rows of the sample that are most alike in name among those that share a telephone
 * number or a place, and siblings made from one row (morning and afternoon, another village).
 * Seeded.
 */
final class LabelledPairs {
  private static final int POSITIVES = 260;
  private static final int NEIGHBOURS = 200;
  private static final int SIBLINGS = 60;
  private static final ResourceMaker MAKER = new ResourceMaker(Yabu.folder().municipality());

  private final Random random = new Random(28222);
  private final List<Pair> pairs = new ArrayList<>();

  private LabelledPairs() {}

  /** Two rows and the truth about them. */
  record Pair(Candidate one, Candidate other, boolean same, String kind) {}

  /** What one sheet says of a resource. */
  private record Row(
      String name,
      @Nullable String venue,
      @Nullable String address,
      @Nullable String schedule,
      @Nullable String phone) {

    static Row of(Resource resource) {
      return new Row(
          resource.name(),
          resource.venue(),
          resource.address(),
          resource.schedule().text(),
          resource.contact().phones().stream().map(Phone::number).findFirst().orElse(null));
    }
  }

  /**
   * The pairs.
   *
   * @param sample the sample's resources, each once
   */
  static List<Pair> of(List<Resource> sample) {
    LabelledPairs made = new LabelledPairs();
    List<Resource> shuffled = new ArrayList<>(sample);
    Collections.shuffle(shuffled, made.random);
    shuffled.stream().limit(POSITIVES).forEach(made::addRetyped);
    made.addNeighbours(sample);
    shuffled.stream().limit(SIBLINGS).forEach(made::addSiblings);
    return made.pairs;
  }

  private void addRetyped(Resource resource) {
    Row row = Row.of(resource);
    Row retyped =
        new Row(
            retypedName(resource),
            retypedVenue(row.venue()),
            chance(60) ? row.address() : null,
            retypedSchedule(row.schedule()),
            retypedPhone(row.phone()));
    pairs.add(new Pair(candidate("one.csv", row), candidate("two.csv", retyped), true, "retyped"));
  }

  private String retypedName(Resource resource) {
    String name = resource.name();
    List<UnaryOperator<String>> habits =
        List.of(
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            text -> text.replace(" ", "　"),
            text -> text.replace(" ", ""),
            text -> text.replaceAll("[（(].*?[）)]", ""),
            text -> text + "（養父市）",
            text -> text.replaceAll("^(\\S+) (\\S+)$", "$2$1"),
            text -> text.replace("クラブ", "くらぶ").replace("サロン", "さろん"),
            text -> text.replace("くらぶ", "クラブ").replace("の会", "会"),
            text -> Objects.requireNonNullElse(resource.nameKana(), text),
            this::slip);
    String retyped = habits.get(random.nextInt(habits.size())).apply(name).strip();
    return retyped.isEmpty() ? name : retyped;
  }

  /** A character forgotten. */
  private String slip(String text) {
    if (text.length() < 5) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 2);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private @Nullable String retypedVenue(@Nullable String venue) {
    if (venue == null || chance(15)) {
      return null;
    }
    return venue + (chance(30) ? List.of(" 2階", "（和室）", " 研修室").get(random.nextInt(3)) : "");
  }

  private @Nullable String retypedSchedule(@Nullable String schedule) {
    if (schedule == null || chance(15)) {
      return null;
    }
    return switch (random.nextInt(4)) {
      case 0 -> schedule.replace("曜日", "曜").replace("毎週", "");
      case 1 -> schedule.replaceAll("[〜～~-]\\s*\\d{1,2}[:：時]\\d{0,2}分?", "〜");
      case 2 -> fullWidth(schedule);
      default -> schedule;
    };
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private @Nullable String retypedPhone(@Nullable String phone) {
    if (phone == null || chance(20)) {
      return null;
    }
    return chance(10) ? "079-009-9999" : chance(50) ? phone.replace("-", "") : fullWidth(phone);
  }

  private void addNeighbours(List<Resource> sample) {
    Similarity similarity = new Similarity();
    List<Pair> alike = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      for (int j = i + 1; j < sample.size(); j++) {
        Resource one = sample.get(i);
        Resource other = sample.get(j);
        if (Similarity.samePhone(one, other)
            || Boolean.TRUE.equals(Similarity.samePlace(one, other))) {
          alike.add(
              new Pair(stored("one.csv", one), stored("two.csv", other), false, "neighbours"));
        }
      }
    }
    alike.sort(
        Comparator.comparingDouble(
                (Pair pair) -> -similarity.names(pair.one().record(), pair.other().record()))
            .thenComparing(pair -> pair.one().row())
            .thenComparing(pair -> pair.other().row()));
    pairs.addAll(alike.subList(0, Math.min(NEIGHBOURS, alike.size())));
  }

  private void addSiblings(Resource resource) {
    Row row = Row.of(resource);
    if (chance(50)) {
      Row morning = scheduled(row, "（午前の部）", "毎週火曜 9:30〜11:30");
      Row afternoon = scheduled(row, "（午後の部）", "毎週火曜 13:30〜15:30");
      pairs.add(
          new Pair(candidate("one.csv", morning), candidate("two.csv", afternoon), false, "hours"));
    } else {
      Row here = moved(row, "大屋公民館", "079-001-0001");
      Row there = moved(row, "関宮公民館", chance(50) ? "079-001-0001" : "079-001-0002");
      pairs.add(
          new Pair(candidate("one.csv", here), candidate("two.csv", there), false, "villages"));
    }
  }

  private static Row scheduled(Row row, String suffix, String schedule) {
    return new Row(row.name() + suffix, row.venue(), row.address(), schedule, row.phone());
  }

  private static Row moved(Row row, String venue, String phone) {
    return new Row(row.name(), venue, null, row.schedule(), phone);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Candidate candidate(String source, Row row) {
    Map<String, String> cells =
        Map.of(
            "名称", row.name(),
            "会場", Objects.requireNonNullElse(row.venue(), ""),
            "住所", Objects.requireNonNullElse(row.address(), ""),
            "日時", Objects.requireNonNullElse(row.schedule(), ""),
            "電話番号", Objects.requireNonNullElse(row.phone(), ""),
            "区分", "サロン");
    Draft draft =
        Yabu.draftOf(
            source,
            2,
            cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
                .toArray(String[]::new));
    UUID id = ResourceId.of("28222", source, row.toString() + pairs.size());
    return new Candidate(id, source, 2, MAKER.make(id, draft), null, null, false);
  }

  private static Candidate stored(String source, Resource resource) {
    UUID id = ResourceId.of("28222", source, resource.id().toString());
    return new Candidate(id, source, 2, resource, null, null, false);
  }
}
