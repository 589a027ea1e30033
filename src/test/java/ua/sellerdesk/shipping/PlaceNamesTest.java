package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "м. Київ,Київ",
        "м.Київ,Київ",
        "місто Київ,Київ",
        "смт Чабани,Чабани",
        "с-ще  Зоря,Зоря",
        "Малин,Малин",
        "Кам’янець-Подільський,Кам'янець-Подільський"
    })
    void takesTheKindFromASettlement(String written, String name) {
        assertThat(PlaceNames.settlement(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Львівська обл.,Львівська", "Львівська область,Львівська", "обл. Львівська,Львівська", "м. Київ,Київ"})
    void takesTheWordFromARegion(String written, String name) {
        assertThat(PlaceNames.region(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "вул. Наукова,Наукова",
        "просп.Свободи,Свободи",
        "Майдан Незалежності,Незалежності",
        "Площанська,Площанська"
    })
    void takesTheKindFromAStreet(String written, String name) {
        assertThat(PlaceNames.street(written)).isEqualTo(name);
    }

    @Test
    void takesNothingForNothing() {
        assertThat(PlaceNames.settlement(null) + PlaceNames.region(null) + PlaceNames.street(null))
                .isEmpty();
    }

    @Test
    void comparesNamesHoweverTheyAreWritten() {
        assertThat(PlaceNames.same("КАМ’ЯНЕЦЬ ", "Кам`янець")).isTrue();
        assertThat(PlaceNames.same("Кам'янка", "Камянка")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "вулиця,вул. Наукова,true",
        "вул.,вулиця Наукова,true",
        "проспект,просп. Свободи,true",
        "провулок,просп. Свободи,false",
        "вулиця,Наукова,false",
        "квартал,вул. Наукова,false",
        "'',вул. Наукова,false"
    })
    void tellsWhetherStreetsAreOfOneKind(String kind, String written, boolean same) {
        assertThat(PlaceNames.sameStreetKind(kind, written)).isEqualTo(same);
    }
}
