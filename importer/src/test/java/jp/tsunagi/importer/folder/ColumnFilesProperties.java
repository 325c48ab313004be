package jp.tsunagi.importer.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.Proposal;
import jp.tsunagi.importer.column.Proposal.Proposed;
import jp.tsunagi.importer.column.RememberedColumns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class ColumnFilesProperties {
  private static final Labels LABELS = Labels.read();

  /** Whatever labels and cells hold, the file says what was proposed. */
  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(min = 1, max = 6) @UniqueElements List<@NotEmpty String> labels,
      @ForAll Field field,
      @ForAll String sample)
      throws IOException {
    List<String> header =
        labels.stream().map(label -> label.replaceAll("\\p{Cs}", "x") + "列").distinct().toList();
    Proposal proposal =
        new Proposal(
            IntStream.range(0, header.size())
                .mapToObj(
                    i ->
                        new Proposed(
                            header.get(i), i % 2 == 0 ? field : null, 0.5, "例", List.of(sample)))
                .toList());
    RememberedColumns read = roundTrip(ColumnFiles.text("表.csv", proposal, LABELS));
    assertThat(read.header()).isEqualTo(header);
    for (int i = 0; i < header.size(); i++) {
      assertThat(read.fields().get(header.get(i))).isEqualTo(i % 2 == 0 ? field : null);
    }
  }

  private static RememberedColumns roundTrip(String text) throws IOException {
    Path folder = Files.createTempDirectory("columns");
    Path file = folder.resolve("a.yaml");
    try {
      Files.writeString(file, text);
      return ColumnFiles.read(folder).get(0);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
