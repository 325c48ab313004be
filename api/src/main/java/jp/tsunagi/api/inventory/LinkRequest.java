package jp.tsunagi.api.inventory;

import io.javalin.http.Context;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;

/**
 * How a verification link is to be handed over.
 *
 * @param mail to the resource's own address; otherwise whoever asks is shown it
 */
record LinkRequest(boolean mail) {

  static LinkRequest parse(Context context) {
    Fields body = Bodies.json(context);
    Boolean mail = body.flag("mail");
    body.check();
    return new LinkRequest(Boolean.TRUE.equals(mail));
  }
}
