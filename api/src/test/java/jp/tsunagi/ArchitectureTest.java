package jp.tsunagi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house, see docs/ARCHITECTURE.md. */
class ArchitectureTest {

  private static final String CORE = "jp.tsunagi.core..";
  private static final String IMPORTER = "jp.tsunagi.importer..";
  private static final String API = "jp.tsunagi.api..";
  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql.."
  };
  private static final String[] HTTP = {
    "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "java.net.http.."
  };
  private static final String[] GRAPHHOPPER = {
    "com.graphhopper..", "com.carrotsearch..", "org.openstreetmap..", "com.google.protobuf.."
  };
  private static final String[] GEOTOOLS = {"org.geotools..", "org.opengis..", "org.datasyslab.."};

  /** All of Tsunagi without its tests. */
  private static final JavaClasses TSUNAGI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("jp.tsunagi");

  @Test
  void allModulesAreLookedAt() {
    for (String module : List.of("core", "importer", "api")) {
      assertThat(TSUNAGI.containPackage("jp.tsunagi." + module)).isTrue();
    }
    assertThat(TSUNAGI.contain(ArchitectureTest.class)).isFalse();
  }

  // Dependencies point importer → core ← api.

  @Test
  void coreKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(IMPORTER, API)
        .check(TSUNAGI);
  }

  @Test
  void theImporterDoesNotKnowTheApi() {
    noClasses()
        .that()
        .resideInAPackage(IMPORTER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(API)
        .check(TSUNAGI);
  }

  @Test
  void theApiDoesNotKnowTheImporter() {
    noClasses()
        .that()
        .resideInAPackage(API)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(IMPORTER)
        .check(TSUNAGI);
  }

  @Test
  void coreKnowsNeitherHttpNorGeoTools() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(resideInAnyPackage(HTTP).or(resideInAnyPackage(GEOTOOLS)))
        .check(TSUNAGI);
  }

  // What only one room may do.

  @Test
  void onlyTheDatabaseRoomSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.tsunagi.core.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SQL)
        .check(TSUNAGI);
  }

  @Test
  void onlyTheStreetsRoomKnowsGraphHopper() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.tsunagi.api.streets..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(GRAPHHOPPER)
        .check(TSUNAGI);
  }

  @Test
  void onlyThePrescriptionRoomKnowsPdfBox() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.tsunagi.api.prescription..")
        .and()
        .doNotHaveSimpleName("PrescriptionPdfTest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
        .check(TSUNAGI);
  }

  @Test
  void onlyRequestsReadParameters() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.tsunagi.api.http..")
        .should()
        .accessTargetWhere(
            describe("a parameter is read from Javalin", ArchitectureTest::readsParameters))
        .check(TSUNAGI);
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.tsunagi.api.http..")
        .and()
        .haveSimpleNameNotEndingWith("Request")
        .should()
        .accessTargetWhere(describe("a parameter is parsed", ArchitectureTest::parsesParameters))
        .check(TSUNAGI);
  }

  /** The parts of a path are named by the route, and not asked for. */
  private static boolean readsParameters(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName().equals("io.javalin.http.Context")
        && Set.of("queryParam", "queryParams", "queryParamMap", "queryString", "formParam", "body")
            .contains(access.getTarget().getName());
  }

  private static boolean parsesParameters(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName().equals("jp.tsunagi.api.http.Parameters")
        && Set.of("text", "value", "integer", "list", "choice", "choices", "flag", "refuse")
            .contains(access.getTarget().getName());
  }

  @Test
  void transportKnowsNeitherHttpNorSql() {
    noClasses()
        .that()
        .resideInAPackage("..transport..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(HTTP).or(resideInAnyPackage(SQL)))
        .check(TSUNAGI);
  }

  @Test
  void transportIsPure() {
    noClasses()
        .that()
        .resideInAPackage("jp.tsunagi.api.transport..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jp.tsunagi.core.database..", "java.io..", "java.nio.file..")
        .check(TSUNAGI);
  }

  @Test
  void matchingIsPure() {
    noClasses()
        .that()
        .resideInAPackage("jp.tsunagi.core.matching..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(HTTP)
                .or(resideInAnyPackage(SQL))
                .or(
                    resideInAnyPackage(
                        "jp.tsunagi.core.database..",
                        "java.net..",
                        "java.io..",
                        "java.nio.file..")))
        .check(TSUNAGI);
  }

  // Words and habits.

  @Test
  void roomsAndClassesAreNamedByTheirSubject() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(TSUNAGI);
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..")
        .check(TSUNAGI);
  }

  @Test
  void onlyAClockKnowsWhatTimeItIs() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .accessTargetWhere(describe("the time is read", ArchitectureTest::readsTheTime))
        .check(TSUNAGI);
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    boolean now = target.matches("java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)");
    return now
        || target.equals("java.lang.System.currentTimeMillis()")
        || target.equals("java.util.Date.<init>()");
  }

  @Test
  void nothingIsNullUnlessItSaysSo() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : TSUNAGI) {
      boolean marked =
          type.getPackage()
              .tryGetPackageInfo()
              .map(info -> info.isAnnotatedWith(NullMarked.class))
              .orElse(false);
      if (!marked) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }

  @Test
  void commandsAreTheOnlyOnesThatPrint() {
    classes()
        .that(resideInAPackage(CORE))
        .should()
        .onlyAccessClassesThat(
            describe("do not print", type -> !type.isEquivalentTo(java.io.PrintStream.class)))
        .check(TSUNAGI);
  }

  // The page.

  @Test
  void onlyTheMapFolderKnowsLeaflet() {
    assertThat(scriptsWith("(?i)(from|import)\\s*\\(?['\"][^'\"]*leaflet|\\bL\\.", "map"))
        .isEmpty();
  }

  @Test
  void onlyTheApiFolderFetchesAndTheServiceWorkerWhichStandsForTheNetwork() {
    assertThat(scriptsWith("\\bfetch\\(|XMLHttpRequest|sendBeacon|EventSource", "api"))
        .containsExactly("offline/worker.js");
  }

  @Test
  void noStringGoesOverALineBecauseWhatIsServedHasNoIndents() {
    assertThat(scriptsWith("(?m)^[^`\\n]*(`[^`\\n]*`[^`\\n]*)*`[^`\\n]*$", "vendor")).isEmpty();
  }

  /** The scripts of the page outside of a folder that hold what only it may. */
  private static List<String> scriptsWith(String pattern, String folder) {
    Path scripts = root().resolve("web/src");
    try (Stream<Path> files = Files.walk(scripts)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .filter(file -> !file.startsWith(scripts.resolve(folder)))
          .filter(file -> holds(file, pattern))
          .map(file -> scripts.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String pattern) {
    try {
      String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
      return code.matches("(?s).*(" + pattern + ").*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("web/src"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run inside the project's folder");
    }
    return folder;
  }
}
