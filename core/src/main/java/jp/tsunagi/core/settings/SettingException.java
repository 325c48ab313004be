package jp.tsunagi.core.settings;

/** A setting that cannot be used; the message is one sentence that says what would be right. */
public final class SettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SettingException(Setting setting, String shown, String right) {
    super(setting + "=" + shown + " cannot be used: " + right + ".");
  }

  public SettingException(String sentence) {
    super(sentence);
  }
}
