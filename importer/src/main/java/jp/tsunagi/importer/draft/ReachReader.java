package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Contact.Kind;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.normalise.Phones;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.normalise.WebAddresses;
import org.jspecify.annotations.Nullable;

/** Telephone, mail, web page and whom to ask for, from all columns that speak of them. */
final class ReachReader {
  private static final Pattern ADDRESS_OF_MAIL = Pattern.compile("[^\\s、,]+[@＠][^\\s、,]+");

  private final String areaCode;

  ReachReader(String areaCode) {
    this.areaCode = areaCode;
  }

  Reach read(Cells cells) {
    Phones.Reading voice = phones(cells.all(Field.PHONE), Kind.VOICE);
    Phones.Reading fax = phones(cells.all(Field.FAX), Kind.FAX);
    String mixed = cells.all(Field.CONTACT);
    Phones.Reading inContact = phones(ADDRESS_OF_MAIL.matcher(mixed).replaceAll(" "), Kind.VOICE);
    List<Phone> phones = new ArrayList<>(extended(voice.phones(), cells.first(Field.EXTENSION)));
    inContact.phones().stream().filter(phone -> !has(phones, phone)).forEach(phones::add);
    phones.addAll(fax.phones());
    WebAddresses.Reading email = email(cells, mixed);
    WebAddresses.Reading url = WebAddresses.url(cells.all(Field.URL));
    Contact contact =
        new Contact(
            name(cells, inContact),
            phones.stream().distinct().toList(),
            email.address(),
            url.address());
    return new Reach(
        contact,
        present(voice.unreadable(), fax.unreadable()),
        present(email.unreadable()),
        present(url.unreadable()));
  }

  private Phones.Reading phones(String cell, Kind kind) {
    return Phones.read(cell, areaCode, kind);
  }

  private static boolean has(List<Phone> phones, Phone phone) {
    return phones.stream().anyMatch(known -> known.number().equals(phone.number()));
  }

  private static WebAddresses.Reading email(Cells cells, String mixed) {
    WebAddresses.Reading own = WebAddresses.email(cells.all(Field.EMAIL));
    String elsewhere = mixed + "\n" + cells.all(Field.URL);
    return own.address() == null && own.unreadable() == null
        ? new WebAddresses.Reading(WebAddresses.email(elsewhere).address(), null)
        : own;
  }

  private static List<Phone> extended(List<Phone> phones, String extension) {
    String digits = Texts.line(extension).replaceAll("\\D", "");
    if (digits.isEmpty() || phones.isEmpty() || phones.get(0).extension() != null) {
      return phones;
    }
    List<Phone> extended = new ArrayList<>(phones);
    extended.set(0, new Phone(phones.get(0).number(), phones.get(0).kind(), digits));
    return extended;
  }

  private static @Nullable String name(Cells cells, Phones.Reading inContact) {
    String name = Texts.line(cells.all(Field.CONTACT_NAME));
    String inMixed =
        inContact.phones().isEmpty() ? Texts.line(cells.all(Field.CONTACT)) : inContact.remark();
    String plain = ADDRESS_OF_MAIL.matcher(inMixed).replaceAll("").strip();
    String all = name.isEmpty() || name.equals(plain) ? plain : (name + " " + plain).strip();
    return all.isEmpty() ? null : all;
  }

  private static List<String> present(@Nullable String... texts) {
    List<String> present = new ArrayList<>();
    for (@Nullable String text : texts) {
      if (text != null) {
        present.add(text);
      }
    }
    return present;
  }
}
