package jp.tsunagi.core.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.core.matching.Part.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What counts, and why: one small method per rule. Each says how much of its weight ({@code
 * weights.csv}) a resource gets or loses, and tells the reason in plain Japanese; a score is the
 * sum of its parts and nothing else. What nobody knows gives no points and is listed, so that it
 * can be asked. What excludes a resource altogether stands in {@link Constraint}. For one need and
 * thread.
 */
public final class Scoring {

  /** An outing of an hour each way is as far as anybody goes for a neighbourhood gathering. */
  private static final double LONGEST_MINUTES = 60;

  private static final int SMALL_GROUP = 12;
  private static final int LARGE_GROUP = 20;
  private static final int SHORT_WAIT = 20;
  private static final int LONG_WAIT = 80;
  private static final int OFTEN = 3;
  private static final int FRESH_MONTHS = 6;

  private static final int OLDER = 50;

  private final Weights weights;
  private final Wishes wishes;
  private final List<Cue> concerns;
  private final List<Cue> roles;
  private final Need need;
  private final LocalDate today;

  /** By categories: many resources share few combinations. */
  private final Map<List<String>, Optional<Part>> helping = new HashMap<>();

  /**
   * The scoring for one need.
   *
   * @param today what was verified is so as of then
   */
  public Scoring(Need need, Wishes wishes, MatchingVocabulary matching, LocalDate today) {
    this.need = need;
    this.wishes = wishes;
    this.weights = matching.weights();
    this.concerns =
        matching.concerns().stream().filter(c -> need.concerns().contains(c.id())).toList();
    this.roles =
        matching.roles().stream().filter(role -> need.roles().contains(role.id())).toList();
    this.today = today;
  }

  /** All parts; {@code way} is null before it is known. */
  public Score of(Candidate candidate, Outlook outlook, @Nullable Way way) {
    return Score.of(
        wish(candidate),
        role(candidate),
        concern(candidate),
        firstTime(candidate),
        group(candidate),
        hands(candidate),
        outdoor(candidate),
        access(candidate),
        hearing(candidate),
        cost(candidate, outlook),
        company(candidate),
        language(candidate),
        regular(candidate, outlook),
        way(candidate, way),
        waiting(way),
        verified(candidate),
        full(candidate),
        booking(candidate),
        specialist(candidate),
        audience(candidate));
  }

  /** Whether it has anything to do with what is asked: else it is no candidate. */
  public boolean isRelevant(Candidate candidate) {
    if (wishes.isEmpty() && roles.isEmpty() && concerns.isEmpty()) {
      return !candidate.is("specialist");
    }
    return wishes.fit(candidate) != null || role(candidate) != null || concern(candidate) != null;
  }

  /** What the person likes counts most. */
  @Nullable Part wish(Candidate candidate) {
    Wishes.Fit fit = wishes.fit(candidate);
    if (fit == null) {
      return null;
    }
    String words = fit.other() ? "」と同じ種類" : fit.isMeant() ? "」に合う" : "」に近い";
    return fits(Rule.WISH, fit.strength(), "「" + fit.wish() + words);
  }

  /** To be of use counts as much as a hobby; most where such people are looked for. */
  @Nullable Part role(Candidate candidate) {
    Part best = null;
    for (Cue role : roles) {
      Boolean said = candidate.roles().get(role.id());
      if (said != null && (best == null || said)) {
        best =
            said
                ? fits(Rule.ROLE, 1, "「" + role.name() + "」人を求めている")
                : fits(Rule.ROLE, 0.7, "「" + role.name() + "」役割がありうる");
      }
    }
    return best;
  }

  /**
   * What worries those who look after the person, and helps with it: the first of the list most.
   */
  @Nullable Part concern(Candidate candidate) {
    return helping.computeIfAbsent(candidate.categories(), this::concern).orElse(null);
  }

  private Optional<Part> concern(List<String> categories) {
    Part best = null;
    for (Cue concern : concerns) {
      int place = place(concern, categories);
      if (place >= 0) {
        Part part = fits(Rule.CONCERN, 1 - 0.1 * place, "「" + concern.name() + "」人に役立つ");
        best = best == null || part.points() > best.points() ? part : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int place(Cue concern, List<String> categories) {
    int first = -1;
    for (String category : categories) {
      int place = concern.categories().indexOf(category);
      first = first < 0 || (place >= 0 && place < first) ? place : first;
    }
    return first;
  }

  /** Newcomers are welcome, or one may just look in. */
  @Nullable Part firstTime(Candidate candidate) {
    boolean anxious = need.has(Barrier.FIRST_TIME);
    Boolean welcome = candidate.newcomersWelcome();
    if (welcome != null) {
      return welcome
          ? fits(Rule.FIRST_TIME, anxious ? 1 : 0.15, "初めての人を歓迎")
          : minds(Rule.FIRST_TIME, anxious ? 1 : 0.15, "初めての人は要相談");
    }
    if (candidate.is("drop_in")) {
      return fits(Rule.FIRST_TIME, anxious ? 0.7 : 0.1, "出入り自由");
    }
    return anxious ? unknown(Rule.FIRST_TIME, "初めての人を迎える用意があるか") : null;
  }

  /** Where many people are hard: how many there are. */
  @Nullable Part group(Candidate candidate) {
    if (!need.has(Barrier.GROUPS)) {
      return null;
    }
    Integer capacity = candidate.capacity();
    if (capacity == null) {
      return candidate.is("quiet")
          ? fits(Rule.GROUP, 0.5, "自分のペースで過ごせる")
          : unknown(Rule.GROUP, "何人くらい集まるか");
    }
    if (capacity <= SMALL_GROUP) {
      return fits(Rule.GROUP, 1, "少人数（" + capacity + "人）");
    }
    return capacity > LARGE_GROUP
        ? minds(Rule.GROUP, 0.6, "大人数（" + capacity + "人）")
        : fits(Rule.GROUP, 0.2, capacity + "人ほど");
  }

  /** Where fine work is hard: whether there is any. */
  @Nullable Part hands(Candidate candidate) {
    return need.has(Barrier.HANDS) && candidate.is("hands")
        ? minds(Rule.HANDS, 1, "細かい手作業がある")
        : null;
  }

  /** Where the outdoors is hard: whether it is outdoors. */
  @Nullable Part outdoor(Candidate candidate) {
    if (!need.has(Barrier.OUTDOOR) && !need.has(Barrier.INDOOR)) {
      return null;
    }
    Boolean outdoors = candidate.outdoors();
    if (outdoors == null) {
      return unknown(Rule.OUTDOOR, "屋内か屋外か");
    }
    return outdoors
        ? minds(Rule.OUTDOOR, 1, "屋外の活動")
        : fits(Rule.OUTDOOR, 0.4, candidate.indoor() == null ? "屋内（会場の名から）" : "屋内");
  }

  /** What a wheelchair, bad knees or a stoma need. */
  @Nullable Part access(Candidate candidate) {
    if (need.has(Barrier.WHEELCHAIR)) {
      return known(Rule.ACCESS, candidate.wheelchair(), "車いすで使える", "車いすで使えるか");
    }
    if (need.has(Barrier.TOILET)) {
      return known(Rule.ACCESS, candidate.accessibleToilet(), "多目的トイレあり", "多目的トイレがあるか");
    }
    return need.has(Barrier.STAIRS)
        ? known(Rule.ACCESS, candidate.wheelchair(), "段差なしで入れる", "階段や段差がないか")
        : null;
  }

  /** What helps those who hear badly. */
  @Nullable Part hearing(Candidate candidate) {
    return need.has(Barrier.HEARING)
        ? known(Rule.HEARING, candidate.hearingLoop(), "補聴援助の設備あり", "聞こえにくい人への配慮があるか")
        : null;
  }

  /** Cheap is good where a ceiling is given; free is good for everybody. */
  @Nullable Part cost(Candidate candidate, Outlook outlook) {
    Integer month = Fee.ofAMonth(candidate, outlook, need);
    if (month == null) {
      return need.monthlyYen() == null ? null : unknown(Rule.COST, "費用がいくらか");
    }
    String words = Fee.words(candidate, month);
    if (need.monthlyYen() != null) {
      return fits(Rule.COST, month == 0 ? 1 : 0.6, words);
    }
    return fits(Rule.COST, month == 0 ? 0.3 : 0, words);
  }

  /** Who cannot go alone is fetched, or may bring somebody. */
  @Nullable Part company(Candidate candidate) {
    if (!need.has(Barrier.COMPANY)) {
      return null;
    }
    if (Boolean.TRUE.equals(candidate.pickup().offered())) {
      return fits(Rule.COMPANY, 1, "送迎がある");
    }
    return candidate.is("company")
        ? fits(Rule.COMPANY, 0.8, "付き添いや見学から始められる")
        : unknown(Rule.COMPANY, "付き添いの人も入れるか");
  }

  /** Whether the person's language is spoken. */
  @Nullable Part language(Candidate candidate) {
    String language = need.language();
    if (language == null) {
      return null;
    }
    return candidate.languages().contains(language)
        ? fits(Rule.LANGUAGE, 1, "本人の言葉が通じる")
        : unknown(Rule.LANGUAGE, "本人の言葉が通じるか");
  }

  /** To belong takes coming back: what happens once is an outing. */
  @Nullable Part regular(Candidate candidate, Outlook outlook) {
    if (!outlook.known()) {
      String words = candidate.scheduleWords();
      return unknown(Rule.REGULAR, words == null ? "いつ開かれるか" : "いつ開かれるか（" + words + "）");
    }
    int suiting = outlook.suiting().size();
    return fits(Rule.REGULAR, suiting >= OFTEN ? 1 : 0.4 * (suiting - 1), "月に" + suiting + "回");
  }

  /** The shorter the better; who must telephone first gets there less often. */
  @Nullable Part way(Candidate candidate, @Nullable Way way) {
    if (way == null) {
      return candidate.lon() == null ? unknown(Rule.WAY, "場所（電話や訪問のことも）") : null;
    }
    Integer minutes = way.minutes();
    if (minutes == null) {
      return fits(Rule.WAY, 0.5, way.mode().words() + "（要連絡）");
    }
    double near = Math.max(0, 1 - minutes / LONGEST_MINUTES);
    return fits(Rule.WAY, way.ask() ? 0.7 * near : near, WayWords.of(way));
  }

  /** Waiting at the venue wears out. */
  @Nullable Part waiting(@Nullable Way way) {
    if (way == null || way.waitingMinutes() <= SHORT_WAIT) {
      return null;
    }
    double share =
        Math.min(1, (way.waitingMinutes() - SHORT_WAIT) / (double) (LONG_WAIT - SHORT_WAIT));
    return minds(Rule.WAITING, share, "待ち時間" + way.waitingMinutes() + "分");
  }

  /** What somebody confirmed lately is sure; what nobody did sinks. */
  @Nullable Part verified(Candidate candidate) {
    LocalDate on = candidate.verifiedOn();
    if (candidate.unlisted()) {
      return minds(Rule.VERIFIED, 1, "最新の一覧に載っていない");
    }
    if (on == null) {
      return minds(Rule.VERIFIED, 1, "いまも行われているか確認されていない");
    }
    String words = on.getYear() + "年" + on.getMonthValue() + "月に確認";
    if (candidate.overdueFrom() != null && !today.isBefore(candidate.overdueFrom())) {
      return minds(Rule.VERIFIED, 1, words + "（古い）");
    }
    return fits(Rule.VERIFIED, on.isBefore(today.minusMonths(FRESH_MONTHS)) ? 0.5 : 1, words);
  }

  /** Who is turned away does not come again. */
  @Nullable Part full(Candidate candidate) {
    return candidate.is("full") ? minds(Rule.FULL, 1, "いまは満員・募集停止") : null;
  }

  /** Having to book is one more step. */
  @Nullable Part booking(Candidate candidate) {
    return Boolean.TRUE.equals(candidate.bookingRequired())
        ? minds(Rule.BOOKING, need.has(Barrier.FIRST_TIME) ? 1 : 0.5, "申込みが要る")
        : null;
  }

  /** A help desk is no place to belong to, unless it is what helps. */
  @Nullable Part specialist(Candidate candidate) {
    return candidate.is("specialist") && concern(candidate) == null && !isWished(candidate)
        ? minds(Rule.SPECIALIST, 1, "専門の相談やサービス")
        : null;
  }

  /** What is for children and their parents is not for their grandparents, unless as helpers. */
  @Nullable Part audience(Candidate candidate) {
    Integer age = need.age();
    boolean elder = age != null && age >= OLDER;
    return elder && candidate.is("parents") && role(candidate) == null && !isWished(candidate)
        ? minds(Rule.AUDIENCE, 1, "子どもや子育て中の人が中心")
        : null;
  }

  private boolean isWished(Candidate candidate) {
    Wishes.Fit fit = wishes.fit(candidate);
    return fit != null && fit.isMeant();
  }

  private Part known(Rule rule, @Nullable Boolean known, String fits, String question) {
    return Boolean.TRUE.equals(known) ? fits(rule, 1, fits) : unknown(rule, question);
  }

  private Part fits(Rule rule, double share, String words) {
    return new Part(rule, Kind.FITS, weights.of(rule) * share, words);
  }

  private Part minds(Rule rule, double share, String words) {
    return new Part(rule, Kind.MINDS, -weights.of(rule) * share, words);
  }

  private static Part unknown(Rule rule, String words) {
    return new Part(rule, Kind.UNKNOWN, 0, words);
  }
}
