package jp.tsunagi.importer.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Pickup;
import org.jspecify.annotations.Nullable;

/** Whether somebody fetches and brings people (送迎), and from where. */
public final class Pickups {
  private static final Pattern NO = Pattern.compile("なし|無し|無(?!料)|ありません|できません|行っていません|不可|×|✕");
  private static final Pattern YES = Pattern.compile("あり|有|可|○|◯|〇|◎|送迎します|迎えに|車で|のみ|無料|バス|相談に応じ");

  private Pickups() {}

  /**
   * Reads a cell.
   *
   * @param areas names of areas by which a cell may limit it, and their ids
   */
  public static Pickup read(String cell, Map<String, String> areas) {
    String words = Texts.normalise(cell);
    if (Absent.saysNothing(words)) {
      return Pickup.UNKNOWN;
    }
    Boolean offered = offered(Texts.forReading(words));
    List<String> served = new ArrayList<>();
    if (!Boolean.FALSE.equals(offered)) {
      areas.forEach(
          (name, id) -> {
            if (words.contains(name)) {
              served.add(id);
            }
          });
    }
    return new Pickup(words, offered, served);
  }

  private static @Nullable Boolean offered(String text) {
    if (Absent.saysNo(text) || NO.matcher(text).find()) {
      return false;
    }
    return YES.matcher(text).find() ? Boolean.TRUE : null;
  }
}
