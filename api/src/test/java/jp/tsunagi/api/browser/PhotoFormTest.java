package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.tsunagi.api.AppExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A picture goes with what somebody sends. */
@ExtendWith(BrowserExtension.class)
class PhotoFormTest {

  @Test
  void aPhotoIsSeenInTheFormAndAsItWillBeShown(Visitor visitor, AppExtension app) {
    Page page = withPhoto(visitor, "写真のある会");
    Written.next(page, "確かめて、送る");
    Locator shown = page.locator(".as-shown img.detail__photo");
    assertThat(shown).hasAttribute("alt", "写真のある会の写真");
    shown.scrollIntoViewIfNeeded();
    page.waitForFunction("() => document.querySelector('.detail__photo').naturalWidth > 0");
    Written.send(page);
    String id = Written.held(app, page).at("/content/photo").asText();
    assertThat(app.get("/photos/" + id + ".jpg").statusCode()).isEqualTo(200);
  }

  @Test
  void aPhotoIsTakenBack(Visitor visitor, AppExtension app) {
    Page page = withPhoto(visitor, "写真をやめた会");
    Visitor.button(page, "写真をはずす").click();
    assertThat(page.locator("#photo")).isFocused();
    Written.next(page, "確かめて、送る");
    assertThat(page.locator(".as-shown")).containsText("写真をやめた会");
    assertThat(page.locator(".as-shown img")).hasCount(0);
    Written.send(page);
    assertThat(Written.held(app, page).at("/content/photo").isMissingNode()).isTrue();
  }

  /** The server refuses WebP of more than 4 million pixels; the form makes it smaller before. */
  @Test
  void aWebpPictureOfTwelveMillionPixelsGoesThroughTheForm(Visitor visitor) {
    Page page = withPhoto(visitor, "大きなWebPの会");
    Visitor.button(page, "写真をはずす").click();
    String large =
        (String)
            page.evaluate(
                """
                () => {
                  const canvas = document.createElement('canvas');
                  canvas.width = 4000;
                  canvas.height = 3000;
                  canvas.getContext('2d').fillRect(0, 0, 2000, 3000);
                  return canvas.toDataURL('image/webp').split(',')[1];
                }
                """);
    byte[] webp = Base64.getDecoder().decode(large);
    assertThat(new String(webp, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
    page.locator("#photo").setInputFiles(new FilePayload("a.webp", "image/webp", webp));
    assertThat(page.locator("#form")).containsText("写真を受けとりました。");
    assertThat(page.locator(".photo__image")).hasCount(1);
  }

  /** The form with a photo in it, at the step where one chooses it. */
  private static Page withPhoto(Visitor visitor, String name) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill(name);
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("集会所");
    page.locator(".progress__step").nth(4).click();
    page.locator("#photo").setInputFiles(new FilePayload("a.png", "image/png", page.screenshot()));
    assertThat(page.locator("#form")).containsText("写真を受けとりました。");
    page.waitForFunction("() => document.querySelector('.photo__image').naturalWidth > 0");
    return page;
  }
}
