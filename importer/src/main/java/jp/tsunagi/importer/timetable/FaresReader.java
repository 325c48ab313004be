package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagi.core.transit.Fare;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.FareAttribute;
import org.onebusaway.gtfs.model.FareRule;

/** fare_attributes.txt and fare_rules.txt → fares in yen. */
final class FaresReader {
  private FaresReader() {}

  static List<Fare> of(GtfsDaoImpl gtfs, TimetableReader.Notes notes) {
    Map<String, List<FareRule>> rules =
        gtfs.getAllFareRules().stream()
            .collect(Collectors.groupingBy(rule -> rule.getFare().getId().getId()));
    List<Fare> fares = new ArrayList<>();
    int left = 0;
    for (FareAttribute fare :
        gtfs.getAllFareAttributes().stream()
            .sorted(Comparator.comparing(one -> one.getId().getId()))
            .toList()) {
      String id = fare.getId().getId();
      int yen = Math.round(fare.getPrice());
      if (!"JPY".equals(fare.getCurrencyType())) {
        left++;
      } else if (!rules.containsKey(id)) {
        fares.add(new Fare(id, yen, null, null, null));
      } else {
        for (FareRule rule : rules.get(id)) {
          if (TimetableReader.blankToNull(rule.getContainsId()) == null) {
            fares.add(fare(id, yen, rule));
          } else {
            left++;
          }
        }
      }
    }
    if (left > 0) {
      notes.note(FeedRule.FARE_NOT_READ, "fare_rules.txt", "%d件の運賃を読みませんでした".formatted(left));
    }
    return fares;
  }

  private static Fare fare(String id, int yen, FareRule rule) {
    return new Fare(
        id,
        yen,
        rule.getRoute() == null ? null : rule.getRoute().getId().getId(),
        TimetableReader.blankToNull(rule.getOriginId()),
        TimetableReader.blankToNull(rule.getDestinationId()));
  }
}
