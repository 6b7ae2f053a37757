package org.certhall.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.certhall.rights.control.Right;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesksTest {

  private static Stream<Desks.Place> places() {
    return Desks.ALL.stream().flatMap(desk -> desk.places().stream());
  }

  @ParameterizedTest
  @MethodSource("places")
  void whenAPlaceIsOnTheMenu_thenItsPageItsRightAndItsNameAreThere(Desks.Place place) {
    assertThat(Path.of("src/main/webapp" + place.address() + ".xhtml")).exists();
    assertThatCode(() -> Right.valueOf(place.right())).doesNotThrowAnyException();
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(
              ResourceBundle.getBundle("org.certhall.web.home.Messages", locale)
                  .getString(place.text()))
          .isNotBlank();
    }
  }
}
