package jp.tsunagi.api.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Visitor} to the page, and fails the test when the page complained in the
 * console: about a script error as much as about something its Content Security Policy forbids.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningPage page =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                RunningPage.class, key -> new RunningPage(context.getRoot()), RunningPage.class);
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
