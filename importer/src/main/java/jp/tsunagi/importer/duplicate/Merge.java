package jp.tsunagi.importer.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Several rows of one thing → one resource: the better row's fields win, the others fill gaps. */
public final class Merge {
  private Merge() {}

  /** The rows of a group, the best first: it says most; among equals the first in order. */
  public static List<Candidate> bestFirst(List<Candidate> group) {
    return group.stream()
        .sorted(
            Comparator.comparingInt((Candidate candidate) -> -richness(candidate.record()))
                .thenComparing(Candidate::source)
                .thenComparingInt(Candidate::number)
                .thenComparing(Candidate::row))
        .toList();
  }

  private static int richness(Resource resource) {
    int said =
        (int)
            Stream.of(
                    resource.nameKana(),
                    resource.description(),
                    resource.organization(),
                    resource.venue(),
                    resource.address(),
                    resource.contact().email(),
                    resource.contact().url(),
                    resource.cost().text(),
                    resource.eligibility().text(),
                    resource.accessibility().text(),
                    resource.booking().text(),
                    resource.pickup().text(),
                    resource.verifiedOn(),
                    resource.steward(),
                    resource.note())
                .filter(Objects::nonNull)
                .count();
    int place =
        switch (resource.location().precision()) {
          case EXACT -> 3;
          case BLOCK -> 2;
          case OAZA -> 1;
          case NONE -> 0;
        };
    int schedule = resource.schedule().status() == Schedule.Status.PARSED ? 3 : 0;
    return said + place + schedule + Math.min(2, resource.contact().phones().size());
  }

  /** One resource of this id out of the rows, the best first. */
  public static Resource into(UUID id, List<Candidate> rows) {
    Resource merged = rows.get(0).record();
    for (Candidate other : rows.subList(1, rows.size())) {
      merged = filled(merged, other.record());
    }
    return copy(id, merged, merged, merged, unlistedSince(rows));
  }

  /** Since when none of the rows is in the latest sheet of its source; null while one is. */
  private static @Nullable LocalDate unlistedSince(List<Candidate> rows) {
    LocalDate last = null;
    for (Candidate row : rows) {
      LocalDate since = row.missingSince();
      if (since == null) {
        return null;
      }
      last = last == null || since.isAfter(last) ? since : last;
    }
    return last;
  }

  private static Resource filled(Resource best, Resource other) {
    boolean placed = best.location().precision().compareTo(other.location().precision()) <= 0;
    return copy(best.id(), best, placed ? best : other, other, null);
  }

  /** That of the organization that is taken. */
  private static @Nullable String organizationIdentifier(Resource best, Resource other) {
    boolean same =
        best.organization() == null
            || other.organization() == null
            || best.organization().equals(other.organization());
    return same
        ? first(best.organizationIdentifier(), other.organizationIdentifier())
        : best.organizationIdentifier();
  }

  /**
   * @param place the one of the two whose place is known better
   */
  private static Resource copy(
      UUID id, Resource best, Resource place, Resource other, @Nullable LocalDate unlistedSince) {
    return new Resource(
        id,
        best.municipality(),
        best.name(),
        first(best.nameKana(), other.nameKana()),
        categories(best, other),
        first(best.description(), other.description()),
        first(best.organization(), other.organization()),
        organizationIdentifier(best, other),
        first(place.venue(), first(best.venue(), other.venue())),
        first(place.address(), first(best.address(), other.address())),
        first(place.area(), first(best.area(), other.area())),
        place.location(),
        schedule(best.schedule(), other.schedule()),
        contact(best.contact(), other.contact()),
        best.cost().equals(Cost.UNKNOWN) ? other.cost() : best.cost(),
        best.eligibility().equals(Eligibility.UNKNOWN) ? other.eligibility() : best.eligibility(),
        best.accessibility().equals(Accessibility.UNKNOWN)
            ? other.accessibility()
            : best.accessibility(),
        best.booking().equals(Booking.UNKNOWN) ? other.booking() : best.booking(),
        best.pickup().equals(Pickup.UNKNOWN) ? other.pickup() : best.pickup(),
        first(best.steward(), other.steward()),
        latest(best, other),
        unlistedSince,
        best.endedOn(),
        first(best.note(), other.note()),
        first(best.photo(), other.photo()),
        best.sample());
  }

  private static @Nullable LocalDate latest(Resource best, Resource other) {
    if (best.verifiedOn() == null || other.verifiedOn() == null) {
      return first(best.verifiedOn(), other.verifiedOn());
    }
    return best.verifiedOn().isBefore(other.verifiedOn()) ? other.verifiedOn() : best.verifiedOn();
  }

  private static List<String> categories(Resource best, Resource other) {
    return Stream.concat(best.categories().stream(), other.categories().stream())
        .distinct()
        .limit(3)
        .toList();
  }

  private static Schedule schedule(Schedule best, Schedule other) {
    boolean better = other.status().compareTo(best.status()) < 0;
    return better ? other : best;
  }

  private static Contact contact(Contact best, Contact other) {
    List<Phone> phones = new ArrayList<>(best.phones());
    other.phones().stream()
        .filter(phone -> phones.stream().noneMatch(known -> known.number().equals(phone.number())))
        .forEach(phones::add);
    return new Contact(
        first(best.name(), other.name()),
        phones,
        first(best.email(), other.email()),
        first(best.url(), other.url()));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
