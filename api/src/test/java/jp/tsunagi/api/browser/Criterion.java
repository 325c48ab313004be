package jp.tsunagi.api.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which success criteria of WCAG 2.2 a test checks. The public statement on accessibility is
 * written from these, so that it claims no more than is tested.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Criterion {

  /** Numbers such as {@code 2.1.1}. */
  String[] value();

  /** What the test sees, in plain Japanese, for those who read the statement. */
  String says();
}
