package jp.tsunagi.api.browser;

import java.util.Set;
import jp.tsunagi.api.AppExtension;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Visitor} to the page, or the service behind it, and fails the test when the
 * page complained in the console: about a script error as much as about something its Content
 * Security Policy forbids.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Set<Class<?>> PARAMETERS = Set.of(Visitor.class, AppExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningPage page =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                RunningPage.class, key -> new RunningPage(context.getRoot()), RunningPage.class);
    if (parameter.getParameter().getType() == AppExtension.class) {
      return page.app();
    }
    // All visitors come from one address: none is to wait for what another sent.
    page.app().execute("truncate bucket");
    Visitor visitor = new Visitor(page.browser(), page.address());
    context.getStore(NAMESPACE).put(Visitor.class, visitor);
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitor visitor = context.getStore(NAMESPACE).get(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.leave();
    }
  }
}
