package jp.tsunagi.importer;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The importer's commands. */
@Command(
    name = "tsunagi",
    subcommands = {
      ImportCommand.class,
      ColumnsCommand.class,
      DuplicatesCommand.class,
      GazetteerCommand.class,
      MunicipalityCommand.class,
      SourcesCommand.class,
      TimetableCommand.class
    },
    mixinStandardHelpOptions = true,
    description = "Reads sheets of community resources into the database.")
public final class Main {

  private Main() {}

  /**
   * Runs a command and exits with its code: 0 all well, 1 some rows quarantined, 2 could not run.
   */
  public static void main(String[] arguments) {
    // A lost connection is told in a sentence; the pool's stack trace would hide it.
    System.setProperty("org.slf4j.simpleLogger.log.com.zaxxer.hikari", "error");
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
