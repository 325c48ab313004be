package jp.tsunagi.core.settings;

/** A setting that cannot be used; the message is one sentence that says what would be right. */
public final class SettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param value as it was given; passwords in it are masked
   * @param right what would be right
   */
  public SettingException(Setting setting, String value, String right) {
    super(setting + "=" + Address.masked(value) + " cannot be used: " + right + ".");
  }

  public SettingException(String sentence) {
    super(sentence);
  }
}
