package jp.tsunagi.api;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.tsunagi.api.accounts.AdminCommand;
import jp.tsunagi.api.casework.KeysCommand;
import jp.tsunagi.api.streets.StreetsCommand;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.settings.Setting;
import jp.tsunagi.core.settings.SettingException;
import jp.tsunagi.core.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the service, see {@code scripts/tsunagi}. */
@Command(
    name = "tsunagi",
    mixinStandardHelpOptions = true,
    description = "Tsunagi: a map that joins people to their community.")
public final class Main {

  private static final int CANNOT_RUN = 2;

  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), arguments));
  }

  /** Runs a command; 0 when it went well, 2 when it could not run. */
  static int run(Map<String, String> environment, String... arguments) {
    return new CommandLine(new Main(environment))
        .addSubcommand(new StreetsCommand(environment))
        .addSubcommand(new AdminCommand(environment))
        .addSubcommand(new KeysCommand(environment))
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              if (e instanceof SettingException) {
                commandLine.getErr().println(e.getMessage());
                return CANNOT_RUN;
              }
              throw e;
            })
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Serves the map and the API until it is stopped.")
  int serve() throws InterruptedException {
    Settings settings = Settings.load(environment);
    Server server = Server.start(settings, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                }));
    System.out.println("Listening on " + settings.http().host() + " port " + server.port());
    stopped.await();
    return 0;
  }

  @Command(
      name = "migrate",
      mixinStandardHelpOptions = true,
      description = "Brings the database up to this version.")
  int migrate() {
    try (Database database = Database.open(Settings.load(environment).ownerUrl(), 1)) {
      database.migrate();
    }
    System.out.println("The database is up to date.");
    return 0;
  }

  @Command(
      name = "settings",
      mixinStandardHelpOptions = true,
      description = "Prints every setting and its value.")
  int settings() {
    Settings settings = Settings.load(environment);
    for (Setting setting : Setting.values()) {
      System.out.printf("%s=%s%n    %s%n", setting, settings.shown(setting), setting.meaning());
    }
    return 0;
  }
}
