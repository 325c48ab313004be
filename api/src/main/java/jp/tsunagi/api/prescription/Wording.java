package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.api.trips.TripAnswer.Way;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** The words of a prescription in one language. Implementations are pure. */
interface Wording {

  String title();

  String lead();

  /** What stands beside a QR code. */
  String qr();

  /** What the signs of the map mean. */
  String legend();

  String label(Part part);

  /** What a name of the municipality is called in this language. */
  String name(String name);

  /** 「11月26日（木曜日）午後1時30分から午後3時まで」. */
  String session(Session session, LocalDate today);

  /** Where no session is known, with the words of the sheet. */
  String noSession(@Nullable String schedule);

  /** Step by step; {@code spare} minutes at the venue, before the start or after the end. */
  default List<String> way(Way way, boolean home, @Nullable Integer spare) {
    List<String> steps = new ArrayList<>();
    String waits = spare == null || spare <= 0 ? "" : waits(home, spare);
    steps.add(at(way.departure()) + leaves(home, waits));
    List<LegAnswer> legs = way.legs();
    for (int i = 0; i < legs.size(); i++) {
      LegAnswer leg = legs.get(i);
      boolean goesOn = i + 1 < legs.size() && Boolean.TRUE.equals(legs.get(i + 1).staySeated());
      steps.addAll(leg.line() == null ? onStreet(leg) : riding(leg, goesOn));
    }
    steps.add(at(way.arrival()) + arrives(home, waits));
    return steps;
  }

  private List<String> onStreet(LegAnswer leg) {
    int minutes = Minutes.of(leg.arrival()) - Minutes.of(leg.departure());
    return minutes == 0 ? List.of() : List.of(byStreet(leg.mode(), minutes));
  }

  private List<String> riding(LegAnswer leg, boolean goesOn) {
    String on = at(leg.departure()) + boards(leg, Boolean.TRUE.equals(leg.staySeated()));
    return goesOn ? List.of(on) : List.of(on, at(leg.arrival()) + alights(leg));
  }

  /** A time in front of what happens then; empty when it is not known. */
  String at(@Nullable String clock);

  /** So many minutes at the venue, behind the step that they go with. */
  String waits(boolean home, int minutes);

  /** The first step: from home, or on the way home from the venue. */
  String leaves(boolean home, String waits);

  /** The last step: at the venue, or at home. */
  String arrives(boolean home, String waits);

  /** A leg on foot, by bicycle, car or taxi. */
  String byStreet(Mode mode, int minutes);

  /** Getting on, or staying on what has another name from here. */
  String boards(LegAnswer leg, boolean seated);

  /** Getting off. */
  String alights(LegAnswer leg);

  /** 送迎. */
  List<String> fetched(@Nullable Ask ask);

  /** Whom to ring up for a taxi, and by when. */
  String booking(Ask ask);

  String remark(Remark remark);

  /** Where nobody said from where. */
  String noOrigin();

  /** What taking part and going there cost; what is not known is not told. */
  List<String> cost(Resource resource, @Nullable Integer fare);

  /** Whom to ask, how, and whether one must. */
  List<String> contact(Resource resource);

  /** A sentence that asks for what nobody knows; the words of {@link Unknown}. */
  String unknown(List<Unknown> unknown);

  /** Who hands it over, when it was made, and what to beware of. */
  List<String> foot(Footer footer);

  /** What is not known of an activity. */
  enum Unknown {
    WHEN,
    COST,
    END,
    PLACE
  }

  /**
   * What stands at the foot.
   *
   * @param rough whether walks are told from a rounded place
   * @param sample whether something is invented
   */
  record Footer(
      String worker,
      @Nullable String phone,
      LocalDate madeOn,
      @Nullable String code,
      boolean rough,
      boolean sample) {}
}
