package jp.tsunagi.core.casework;

import java.security.SecureRandom;

/** Makes what people call a case: five letters that nobody mistakes on the telephone. */
public final class CaseCode {

  /** Without those that look or sound like another. */
  private static final String LETTERS = "ACEFHJKLMNPRTUWXY34679";

  private static final int LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CaseCode() {}

  /** A code such as {@code K7HXM}; five million others exist. */
  public static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
