package ua.sellerdesk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a reason must be for an operator to read it. */
public final class ToldReasons {

    private ToldReasons() {}

    /**
     * No cell of the words has failed, both languages are what they should be, and where a person decides both readings are
     * told.
     *
     * @param oneReading rows that leave it to a person without there being two readings
     */
    public static void isTold(Reason reason, String... oneReading) {
        assertThat(reason.uk())
                .as(reason.rule())
                .matches("(?s).*[а-яіїєґ].*[.а-яіїєґ]")
                .doesNotContain("null");
        assertThat(reason.en())
                .as(reason.rule())
                .doesNotContainPattern("[а-яіїєґ]")
                .doesNotContain("null");
        assertThat(reason.article()).as(reason.rule()).isNotBlank();
        assertThat(reason.verdict()).as(reason.rule()).isNotNull();
        if (reason.verdict() == Verdict.PERSON_DECIDES
                && !reason.rule().startsWith("V-")
                && !List.of(oneReading).contains(reason.rule())) {
            assertThat(reason.uk())
                    .as(reason.rule())
                    .containsPattern("(?iu)за одним прочитанням|за правилами|за новим")
                    .containsPattern("(?iu)за другим|за старим");
        }
    }
}
