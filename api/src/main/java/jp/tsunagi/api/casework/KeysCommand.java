package jp.tsunagi.api.casework;

import java.util.Map;
import java.util.concurrent.Callable;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.SealedColumns;
import jp.tsunagi.core.secret.KeyFile;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code scripts/tsunagi keys}: the keys that seal what link workers note. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Changes the key that seals what link workers note.",
    subcommands = KeysCommand.Rotate.class)
public final class KeysCommand {

  private final Map<String, String> environment;

  public KeysCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** {@code keys rotate}. */
  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a new key and seals everything with it, while the service goes on.",
        "Old keys stay in the file, to open older copies of the database."
      })
  static final class Rotate implements Callable<Integer> {

    @ParentCommand private KeysCommand parent = new KeysCommand(Map.of());

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--forget-old",
        description =
            "afterwards forget all keys but the new one: what older copies of the database hold"
                + " cannot be read any more; start every server anew")
    private boolean forgetOld;

    @Override
    public Integer call() {
      Settings settings = Settings.load(parent.environment);
      KeyFile keys = new KeyFile(settings.caseKeys());
      try (Database database = Database.open(settings.ownerUrl(), 1)) {
        database.migrate();
        keys.addKey();
        int sealed = new SealedColumns(database).sealAnew(new Sealer(keys));
        say(sealed + " texts are sealed with a new key, which is in " + keys + ".");
      }
      if (forgetOld) {
        say(keys.forgetOldKeys() + " old keys are forgotten. Start every server anew.");
      }
      return 0;
    }

    private void say(String words) {
      spec.commandLine().getOut().println(words);
      spec.commandLine().getOut().flush();
    }
  }
}
