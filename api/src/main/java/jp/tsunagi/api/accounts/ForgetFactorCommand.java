package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.SecondFactorRepository;
import jp.tsunagi.core.secret.KeyFile;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code admin forget-factor}: for whose phone is lost, or whose key nothing opens any more. */
@Command(
    name = "forget-factor",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the second factor of an account away, whose phone is lost.",
      "The password stays; make sure who asks, since it is then enough."
    })
final class ForgetFactorCommand implements Callable<Integer> {

  private static final int CANNOT_RUN = 2;

  @ParentCommand private AdminCommand parent = new AdminCommand(Map.of());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--email", required = true, description = "mail address of the account")
  private String email = "";

  @Override
  public Integer call() {
    Settings settings = Settings.load(parent.environment);
    try (Database database = Database.open(settings.ownerUrl(), 1)) {
      database.migrate();
      Optional<Account> account = new AccountRepository(database).findByEmail(email);
      if (account.isEmpty()) {
        spec.commandLine().getErr().println("There is no account of " + email + ".");
        return CANNOT_RUN;
      }
      forget(database, settings, account.get());
      return 0;
    }
  }

  private void forget(Database database, Settings settings, Account account) {
    new SecondFactorRepository(database, new Sealer(new KeyFile(settings.caseKeys())))
        .set(account.id(), null);
    new AuditRepository(database)
        .write(
            new Act(
                Clock.systemUTC().instant(),
                null,
                "second_factor.removed",
                "account",
                account.id().toString()));
    spec.commandLine()
        .getOut()
        .println("The password alone logs in now. Set a second factor up again soon.");
    spec.commandLine().getOut().flush();
  }
}
