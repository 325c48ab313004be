package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.importer.Yabu;
import org.junit.jupiter.api.Test;

/** What a clerk saw of rows whose columns hold more, or other things, than their labels say. */
class DraftReaderTest {
  @Test
  void anAddressOfMailBelowHomepageIsTheMailAndNoSite() {
    Contact contact =
        Yabu.draft("名称", "サロン", "HP", "info@city-office.example.jp").reach().contact();
    assertThat(contact.email()).isEqualTo("info@city-office.example.jp");
    assertThat(contact.url()).isNull();
  }

  @Test
  void forWhomAndHowManyInOneColumnAreBothRead() {
    Eligibility pupils = audience("小学生(1～3年生は保護者同伴)24人");
    assertThat(pupils.capacity()).isEqualTo(24);
    assertThat(pupils.text()).startsWith("小学生");
    assertThat(audience("60歳以上").minimumAge()).isEqualTo(60);
    assertThat(audience("60歳以上").capacity()).isNull();
  }

  private static Eligibility audience(String cell) {
    return Yabu.draft("名称", "講座", "対象・定員", cell).terms().eligibility();
  }
}
