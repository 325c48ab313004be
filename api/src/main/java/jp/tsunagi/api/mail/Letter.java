package jp.tsunagi.api.mail;

/** What a mail says, in plain Japanese. */
public record Letter(String subject, String body) {

  private static final String END =
      """

      ----
      地域資源マップ つなぎ
      このメールは、自動で送っています。返信されても、読む人がいません。
      """;

  /** A link by which somebody who was invited sets a password. */
  public static Letter invitation(String name, String link) {
    return new Letter(
        "つなぎ：アカウントのご案内",
        """
        %sさま

        地域資源マップ「つなぎ」のアカウントができました。
        次のリンクを開いて、パスワードを決めてください。14日間、1回だけ使えます。

        %s

        心あたりのないときは、このメールを捨ててください。
        """
                .formatted(name, link)
            + END);
  }

  /** A link by which somebody who forgot the password sets another. */
  public static Letter password(String name, String link) {
    return new Letter(
        "つなぎ：パスワードの決めなおし",
        """
        %sさま

        次のリンクを開くと、新しいパスワードを決められます。2時間、1回だけ使えます。

        %s

        たのんだおぼえのないときは、このメールを捨ててください。パスワードは、いまのままです。
        """
                .formatted(name, link)
            + END);
  }

  /** A link by which whoever runs a resource says that it is still so. */
  public static Letter verification(String name, String link) {
    return new Letter(
        "「" + name + "」は、いまも同じですか",
        """
        「%s」にかかわっているみなさまへ

        地域資源マップ「つなぎ」にのせている内容を、年に1回、確かめています。
        次のリンクを開いて、「まだやっています」「変わりました」「終わりました」の
        どれかを押してください。ログインはいりません。90日間、1回だけ使えます。

        %s

        ご協力、ありがとうございます。
        """
                .formatted(name, link)
            + END);
  }
}
