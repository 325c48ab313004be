package jp.tsunagi.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResourceIdTest {

  /** The example of RFC 9562, appendix A.4. */
  @Test
  void aNameInTheDnsNamespaceHasTheIdOfTheRfc() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(ResourceId.version5(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void anIdNeverChanges() {
    UUID id = ResourceId.of("28222", "salons.csv", "ひだまりサロン");
    assertThat(id).hasToString("349c1dd1-1b81-5322-9c9e-f15b69b2de93");
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void municipalitySourceAndKeyAllCount() {
    assertThat(ResourceId.of("28222", "a", "b"))
        .isEqualTo(ResourceId.of("28222", "a", "b"))
        .isNotEqualTo(ResourceId.of("28223", "a", "b"))
        .isNotEqualTo(ResourceId.of("28222", "ab", ""))
        .isNotEqualTo(ResourceId.of("28222", "a", "c"));
  }
}
