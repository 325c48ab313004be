package jp.tsunagi.core.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands in a person's way (障壁). */
public enum Barrier {
  /** New places are hard. */
  FIRST_TIME("初めての場が不安"),
  /** Many people are hard. */
  GROUPS("大人数が苦手"),
  STAIRS("階段がつらい"),
  WHEELCHAIR("車いすを使う"),
  /** An accessible toilet is needed. */
  TOILET("多目的トイレが要る"),
  HEARING("聞こえにくい"),
  /** Nothing out of doors will do. */
  INDOOR("屋内だけ"),
  /** Work out of doors is disliked. */
  OUTDOOR("外の作業が苦手"),
  /** Fine work of the hands is hard. */
  HANDS("手先が不器用"),
  /** Nothing before {@link When#LATE_MORNING} will do. */
  MORNINGS("朝がつらい"),
  /** Somebody must come along. */
  COMPANY("一人では行けない"),
  /** Japanese is hard. */
  LANGUAGE("日本語が難しい");

  private final String words;

  Barrier(String words) {
    this.words = words;
  }

  /** As people are told it. */
  public String words() {
    return words;
  }

  /** As programs name it, such as {@code first_time}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The barrier of an id. */
  public static Optional<Barrier> find(String id) {
    return Arrays.stream(values()).filter(barrier -> barrier.id().equals(id)).findFirst();
  }
}
