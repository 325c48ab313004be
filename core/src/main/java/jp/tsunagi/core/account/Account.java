package jp.tsunagi.core.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who may log in.
 *
 * @param email in lower case
 * @param areas with the sources: what a steward answers for; both empty for everything
 * @param active true when a password is set and nobody has shut the account
 * @param disabled true when somebody has shut the account; of one that nobody shut, and that is not
 *     active, the invitation was not taken up yet
 * @param secondFactor true when codes of a second factor are asked for
 */
public record Account(
    UUID id,
    String email,
    String name,
    Role role,
    List<String> areas,
    List<String> sources,
    boolean active,
    boolean disabled,
    boolean secondFactor) {

  public Account {
    areas = List.copyOf(areas);
    sources = List.copyOf(sources);
  }

  /**
   * Whether this is a steward of one of these areas or sources. Who is a steward of everything is
   * so of what has neither.
   */
  public boolean answersFor(Collection<String> itsAreas, Collection<String> itsSources) {
    return answersForEverything()
        || (role == Role.STEWARD
            && (areas.stream().anyMatch(itsAreas::contains)
                || sources.stream().anyMatch(itsSources::contains)));
  }

  /** Whether this is an administrator, or a steward without a part of their own. */
  public boolean answersForEverything() {
    return role == Role.ADMINISTRATOR
        || (role == Role.STEWARD && areas.isEmpty() && sources.isEmpty());
  }
}
