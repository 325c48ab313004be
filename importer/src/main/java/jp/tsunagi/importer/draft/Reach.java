package jp.tsunagi.importer.draft;

import java.util.List;
import jp.tsunagi.core.resource.Contact;

/**
 * How to reach somebody, and the cells that could not be read.
 *
 * @param unreadablePhones cells that hold digits but no number
 */
public record Reach(
    Contact contact,
    List<String> unreadablePhones,
    List<String> unreadableEmails,
    List<String> unreadableUrls) {
  public Reach {
    unreadablePhones = List.copyOf(unreadablePhones);
    unreadableEmails = List.copyOf(unreadableEmails);
    unreadableUrls = List.copyOf(unreadableUrls);
  }
}
