package jp.tsunagi.importer.normalise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the area code ends in a number written without gaps, by the numbering plan: 0796622116 is
 * 079-662-2116 in Yabu, but 0796231111 is 0796-23-1111 in its neighbour Toyooka.
 */
final class PhonePlan {
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
  private static final Pattern THREE_GROUPS = Pattern.compile("0\\d{1,4}-\\d{1,4}-\\d{4}");

  private PhonePlan() {}

  /** The number with hyphens; null for one that the plan does not assign. */
  static @Nullable String grouped(String digits) {
    try {
      PhoneNumber number = PLAN.parse(digits, "JP");
      String national = PLAN.format(number, PhoneNumberFormat.NATIONAL);
      boolean same = national.replace("-", "").equals(digits);
      return PLAN.isValidNumber(number) && same && THREE_GROUPS.matcher(national).matches()
          ? national
          : null;
    } catch (NumberParseException e) {
      return null;
    }
  }
}
