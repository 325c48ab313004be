package jp.tsunagi.core.matching;

import java.util.List;

/**
 * How something is recognised: a role or a trait in what a resource says of itself, a barrier, a
 * concern or a means of travel in what a person says.
 *
 * @param id as programs name it
 * @param name as people are told it
 * @param categories that have it by their nature, or that help with it, the best first
 * @param words any of which tells it
 */
public record Cue(String id, String name, List<String> categories, List<String> words) {
  public Cue {
    categories = List.copyOf(categories);
    words = List.copyOf(words);
  }
}
