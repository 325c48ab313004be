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
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
