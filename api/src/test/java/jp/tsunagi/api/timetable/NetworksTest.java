package jp.tsunagi.api.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NetworksTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  @Test
  void aNewFeedIsInServiceAfterARefreshAndTheOldNetworkUntilThen() throws IOException {
    Networks networks = new Networks(POSTGIS.database(), EstimatedStreets::new);
    assertThat(networks.current().stopCount()).isZero();
    Timetable sample =
        new TimetableReader(LocalDate.of(2026, 11, 21))
            .read(Path.of("../data/yabu/timetable/yabu-sample"), null)
            .timetable();
    TimetableRepository repository = new TimetableRepository(POSTGIS.database());
    repository.replace(List.of(new TimetableRepository.Read(sample, "yabu-sample")), Instant.EPOCH);
    assertThat(networks.current().stopCount()).isZero();

    networks.refresh();
    Network network = networks.current();
    assertThat(network.feeds()).extracting(Feed::id).containsExactly("yabu-sample");
    assertThat(network.stopTimeCount()).isEqualTo(sample.countStopTimes());

    networks.refresh();
    assertThat(networks.current()).isSameAs(network);
    assertThat(repository.remove("yabu-sample")).isTrue();
    networks.refresh();
    assertThat(networks.current().stopCount()).isZero();
  }
}
