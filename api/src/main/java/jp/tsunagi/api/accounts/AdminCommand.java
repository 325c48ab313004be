package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AccountRepository.Scope;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/tsunagi admin}: the first administrator, and the way back in for the others. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = "Makes an administrator, or a way back in for who cannot log in any more.",
    subcommands = {AdminCommand.Create.class, ForgetFactorCommand.class})
public final class AdminCommand {

  final Map<String, String> environment;

  public AdminCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** {@code admin create}. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Makes an administrator and prints the link by which the password is set.",
        "For an administrator that exists already it prints a new link."
      })
  static final class Create implements Callable<Integer> {

    private static final int CANNOT_RUN = 2;

    @picocli.CommandLine.ParentCommand private AdminCommand parent = new AdminCommand(Map.of());

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--email", required = true, description = "mail address, to log in with")
    private String email = "";

    @Option(names = "--name", required = true, description = "name, as others are shown it")
    private String name = "";

    @Override
    public Integer call() {
      Settings settings = Settings.load(parent.environment);
      Clock clock = Clock.systemUTC();
      try (Database database = Database.open(settings.ownerUrl(), 1)) {
        database.migrate();
        AccountRepository accounts = new AccountRepository(database);
        Account account =
            accounts
                .create(email, name, Role.ADMINISTRATOR, Scope.EVERYTHING, clock.instant())
                .or(() -> accounts.findByEmail(email))
                .orElseThrow();
        if (account.role() != Role.ADMINISTRATOR) {
          spec.commandLine()
              .getErr()
              .println(email + " is the account of no administrator: choose another address.");
          return CANNOT_RUN;
        }
        Outbox closed = new Outbox(new MailRepository(database), false, clock);
        Links links = new Links(new LoginRepository(database), settings.publicUrl(), closed, clock);
        new AuditRepository(database)
            .write(
                new Act(
                    clock.instant(), null, "admin.link_made", "account", account.id().toString()));
        spec.commandLine()
            .getOut()
            .println(
                "Open this link within 14 days to set the password:\n"
                    + links.invitation(account).link());
        spec.commandLine().getOut().flush();
        return 0;
      }
    }
  }
}
