package ua.sellerdesk.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.context.ApplicationEventPublisher;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.warranty.acts.ActPrinters;
import ua.sellerdesk.warranty.acts.PdfWords;

/** What the acts say, read from their pages. */
@ExtendWith(MockitoExtension.class)
class PrintedActsTest {

    private static final LocalDate CLAIMED = LocalDate.parse("2026-11-24");
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Reason ARTICLE =
            new Reason(null, Verdict.ACCEPT, "M", "Речення для продавця", "", "Закон № 1023-XII, ст. 8");

    @Mock
    SoldItems items;

    @Mock
    ServiceOrders orders;

    @Mock
    ClaimAdvice advice;

    @Mock
    ClaimDocuments documents;

    @Mock
    ClaimTimeline timeline;

    @Mock
    ApplicationEventPublisher events;

    private PrintedActs acts;
    private ClaimOnPaper claim;

    @BeforeEach
    void asEverythingIsKnown() {
        claim = new ClaimOnPaper();
        acts = acts(new ServiceProperties("", "ТОВ «Демо», код 12345678", "Київ, вул. Нова, 1"));
        lenient().when(items.soldOn(any())).thenReturn(LocalDate.parse("2026-05-20"));
        lenient().when(items.order(any())).thenReturn(Optional.of(order()));
        lenient().when(orders.last(anyLong())).thenReturn(Optional.of(sent()));
        lenient().when(advice.repair(any())).thenReturn(repair(CLAIMED.plusDays(14)));
        lenient()
                .when(advice.expertise(any()))
                .thenReturn(new ExpertiseTerm(paid(Payer.SELLER), LocalDate.parse("2026-11-28")));
        lenient().when(advice.expertisePaid(any(), any())).thenReturn(paid(Payer.SELLER));
        lenient().when(advice.expertisePaid(any(), eq(Diagnosis.BUYERS_FAULT))).thenReturn(paid(Payer.BUYER));
        lenient()
                .when(advice.expertisePaid(any(), eq(Diagnosis.NO_DEFECT)))
                .thenReturn(new Ruling<>(null, Verdict.PERSON_DECIDES, ARTICLE, List.of()));
    }

    @Test
    void acceptanceNamesWhatTheBuyerHandsOver() {
        acts.acceptance(claim.built(), "danylo");
        assertThat(printed("Акт приймання № 812345678-W1-1.pdf", "act-of-acceptance"))
                .contains("АКТ ПРИЙМАННЯ ТОВАРУ НА ГАРАНТІЙНЕ ОБСЛУГОВУВАННЯ")
                .contains("№ 812345678-W1-1 від 25.11.2026 12:07 (за київським часом)")
                .contains("Коваленко Олена", "ТОВ «Демо», код 12345678, Київ, вул. Нова, 1")
                .contains("Чайник електричний «Їжак»", "Артикул KT-17", "Серійний номер SN17", "1 шт.")
                .contains("Заявлений недолік Не вмикається", "Згас увечері, пахло горілим")
                .contains("Комплектність Коробка, шнур", "Зовнішній вигляд Подряпано дно")
                .contains("розрахунковий документ (чек); гарантійний талон або технічний паспорт")
                .contains("Усунути недолік до 08.12.2026 включно, 14 дн. від дня заявки (Закон № 1023-XII, ст. 8)")
                .contains("покупець письмово вимагає з 25.11.2026")
                .doesNotContain("Речення для продавця");
    }

    @Test
    void acceptanceTellsAnAgreedTermAndGoodsThatCameByParcel() {
        claim.agreedUntil = CLAIMED.plusDays(20);
        claim.ttn = "20450000000077";
        claim.told = ToldFacts.NONE.shown(false, false);
        when(advice.repair(any())).thenReturn(repair(CLAIMED.plusDays(20)));
        acts.acceptance(claim.built(), "danylo");
        assertThat(printed())
                .contains("14.12.2026 включно, 20 дн. від дня заявки за письмовою домовленістю")
                .contains("Товар надійшов 25.11.2026, номер відправлення 20450000000077")
                .contains("Пред’явлені документи ……");
    }

    @Test
    void transferNamesTheCentreAndHowTheGoodsLeave() {
        acts.transfer(claim.built(), sent(), "danylo");
        assertThat(printed("Акт передачі в сервіс № 812345678-W1-1.pdf", "act-of-transfer"))
                .contains(
                        "№ 812345678-W1-1 від 26.11.2026",
                        "Майстерня на Подолі, Київ, вул. Сагайдачного, 2, тел. 044 000 00 00")
                .contains("Комплектність Коробка, шнур", "Подряпано дно", "Повернути до 05.12.2026", "20450000000078");
    }

    @Test
    void expertiseTellsWhoAsksWhatByWhenAndWhoPays() {
        acts.expertise(claim.built(), "danylo");
        assertThat(printed("Направлення на експертизу № 812345678-W1-1.pdf", "act-of-expertise"))
                .contains("НАПРАВЛЕННЯ ТОВАРУ НА НЕЗАЛЕЖНУ ЕКСПЕРТИЗУ", "КНДІСЕ, Київ")
                .contains("Хто просить експертизу покупець", "Письмова згода покупця від 25.11.2026")
                .contains("Чи було падіння?", "Сліди рідини на платі")
                .contains("28.11.2026 включно, 3 дн. від згоди покупця (Закон № 1023-XII, ст. 8)")
                .contains("Замовляє й оплачує Магазин")
                .contains("вартість експертизи на собі несе покупець")
                .contains("Якщо причини не встановлено")
                .as("a person decides")
                .doesNotContain("недоліку не знайдено");
    }

    @Test
    void expertiseAsksTheUsualQuestionAndLeavesOpenWhatTheLawDoes() {
        claim.question = null;
        claim.askedBy = "shop";
        Ruling<Payer> open = new Ruling<>(null, Verdict.PERSON_DECIDES, ARTICLE, List.of());
        when(advice.expertise(any())).thenReturn(new ExpertiseTerm(open, null));
        when(advice.expertisePaid(any(), any())).thenReturn(open);
        acts.expertise(claim.built(), "danylo");
        assertThat(printed())
                .contains("Хто просить експертизу Магазин", "Чи має товар недолік? Яка його причина")
                .contains("Замовити експертизу до ……", "Замовляє й оплачує ……")
                .doesNotContain("Якщо ");
    }

    @Test
    void handBackAfterARepairTellsPartsTheNewWarrantyAndTheLoaner() {
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed("Акт видачі № 812345678-W1-1.pdf", "act-of-hand-back"))
                .contains("АКТ ВИДАЧІ ТОВАРУ ПІСЛЯ ГАРАНТІЙНОГО ОБСЛУГОВУВАННЯ", "від 05.12.2026")
                .contains("Що отримує покупець Безоплатний ремонт", "Що замінено нагрівач H-2, контактну групу")
                .contains("У ремонті 10 дн., на них подовжено гарантію", "Гарантія діє до 30.05.2028 включно")
                .contains("Чайник KT-10, видано 25.11.2026, повернуто 05.12.2026, стан: Без пошкоджень")
                .contains("Слова покупця під час видачі Перевірено, працює", "Замінено нагрівач і перевірено", "АВР-5");
    }

    @Test
    void handBackWithALowerPriceSaysWhatTheBuyerGetsForIt() {
        claim.remedy = Remedy.PRICE_CUT;
        acts.handBack(claim.built(), false, "danylo");
        assertThat(printed())
                .contains("БЕЗ ГАРАНТІЙНОГО РЕМОНТУ", "Що отримує покупець " + Remedy.PRICE_CUT.words())
                .doesNotContain("забирає товар без обслуговування");
    }

    @Test
    void handBackOfOtherGoodsTellsBothSerialNumbersAndNoDaysInRepair() {
        claim.remedy = Remedy.REPLACEMENT;
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed())
                .contains("Що отримує покупець Заміна", "замість серійного номера SN17 видано SN18")
                .contains("30.05.2028 включно, на виданий натомість товар – з дня видачі")
                .doesNotContain("У ремонті", "нагрівач H-2");
    }

    @Test
    void handBackOfARefusedClaimHasATitleOfItsOwnAndNoRepair() {
        claim.refusal = "Експертиза довела: залито водою";
        claim.expertise = "misuse";
        acts.handBack(claim.built(), false, "danylo");
        assertThat(printed("Акт видачі без ремонту № 812345678-W1-1.pdf", "act-of-hand-back-unrepaired"))
                .contains("АКТ ВИДАЧІ ТОВАРУ БЕЗ ГАРАНТІЙНОГО РЕМОНТУ")
                .contains("у гарантійному обслуговуванні відмовлено: Експертиза довела: залито водою")
                .contains("Гарантія діє до 30.05.2028", "Висновок експерта Корозія від води")
                .doesNotContain(
                        "ПІСЛЯ", "Що отримує покупець", "Що замінено", "У ремонті", "подовжено", "виконані роботи");
    }

    @Test
    void handBackOfACalledOffClaimSaysSo() {
        acts.handBack(claim.built(), false, "danylo");
        assertThat(printed())
                .contains("БЕЗ ГАРАНТІЙНОГО РЕМОНТУ", "покупець забирає товар без обслуговування")
                .doesNotContain("відмовлено", "Що отримує покупець");
    }

    @Test
    void handBackTellsALoanerThatIsOutOneRefusedAndNoneAskedFor() {
        claim.loaner = new WarrantyClaim.Loaner(DAY, "Чайник KT-10", DAY, null, null, null);
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed()).contains("Чайник KT-10, видано 25.11.2026, не повернуто");

        claim.loaner = new WarrantyClaim.Loaner(DAY, null, null, "Немає на складі", null, null);
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed()).contains("не видавали, письмова вимога від 25.11.2026: Немає на складі");

        claim.loaner = new WarrantyClaim.Loaner(
                DAY.minusDays(40), "Чайник KT-10", DAY.minusDays(39), null, DAY.minusDays(30), "Цілий");
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed()).as("it was given for an earlier repair").contains("ремонту не видавали Слова");
    }

    @Test
    void handBackSaysNothingOfACentreThatHadTheGoodsInAnEarlierTurn() {
        when(orders.last(anyLong()))
                .thenReturn(Optional.of(new ServiceOrder(
                        1,
                        5,
                        "Інша майстерня",
                        null,
                        null,
                        DAY.minusDays(40),
                        null,
                        DAY,
                        DAY,
                        "ДАВНІЙ",
                        null,
                        "Давно",
                        "Давня деталь")));
        acts.handBack(claim.built(), true, "danylo");
        assertThat(printed()).contains("Сліди рідини на платі").doesNotContain("ДАВНІЙ", "Давно", "Давня деталь");
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whatNobodyKnowsLeavesALineToFillOrNothing(Act act) {
        claim = ClaimOnPaper.ofWhichLittleIsKnown();
        acts = acts(new ServiceProperties("", "", ""));
        when(items.soldOn(any())).thenReturn(null);
        when(items.order(any())).thenReturn(Optional.empty());
        lenient().when(orders.last(anyLong())).thenReturn(Optional.empty());
        lenient().when(advice.repair(any())).thenReturn(repair(null));
        lenient()
                .when(advice.expertise(any()))
                .thenReturn(new ExpertiseTerm(
                        new Ruling<>(null, Verdict.ASK, new Reason(null, Verdict.ASK, "M", "", "", null), List.of()),
                        null));
        print(act);
        byte[] pdf = pdf();
        PdfWords.picture(pdf, "act-unknown-" + act.name().toLowerCase());
        assertThat(PdfWords.of(pdf)).doesNotContain("null", "()", ", ,", " . ").contains("……");
        assertThat(PdfWords.lines(pdf))
                .as("no label without a word or a line beside it")
                .doesNotContain(
                        "Артикул",
                        "Серійний номер",
                        "Заявлений недолік",
                        "Комплектність",
                        "Зовнішній вигляд",
                        "Пред’явлені документи",
                        "Усунути недолік до",
                        "Повернути до",
                        "Питання експертові",
                        "Що замінено",
                        "Гарантія діє до",
                        "Товар на час ремонту",
                        "Номер відправлення");
        assertThat(PdfWords.pages(pdf)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void longTextsAreThereToTheLastWord(Act act) {
        claim.words = "Пахло горілим і клацало. ".repeat(150) + "ОСТАННЄ1";
        claim.completeness = "Коробка, шнур, інструкція. ".repeat(60) + "ОСТАННЄ2";
        claim.look = "Подряпина на кришці. ".repeat(80) + "ОСТАННЄ3";
        claim.question = "Чи була волога всередині? ".repeat(60) + "ОСТАННЄ4";
        claim.handBackWords = "Перевірив на місці. ".repeat(80) + "ОСТАННЄ5";
        print(act);
        String words = printed();
        Stream<String> expected =
                switch (act) {
                    case ACCEPTANCE -> Stream.of("ОСТАННЄ1", "ОСТАННЄ2", "ОСТАННЄ3");
                    case TRANSFER -> Stream.of("ОСТАННЄ2", "ОСТАННЄ3");
                    case EXPERTISE -> Stream.of("ОСТАННЄ2", "ОСТАННЄ3", "ОСТАННЄ4");
                    case HAND_BACK, HAND_BACK_UNREPAIRED -> Stream.of("ОСТАННЄ5");
                };
        assertThat(words).contains(expected.toList()).contains("(підпис, прізвище)");
    }

    @Test
    void countsTheActsOfAClaimAndNoOtherPapers() {
        when(documents.of(5))
                .thenReturn(List.of(
                        new Evidence(
                                1, "Акт приймання № 812345678-W1-1.pdf", "application/pdf", 1, "danylo", Instant.EPOCH),
                        new Evidence(2, "Акт виконаних робіт № 7.pdf", "application/pdf", 1, "danylo", Instant.EPOCH),
                        new Evidence(3, "фото.jpg", "image/jpeg", 1, "danylo", Instant.EPOCH)));
        acts.transfer(claim.built(), sent(), "danylo");
        printed("Акт передачі в сервіс № 812345678-W1-2.pdf", null);
        verify(timeline).add(5, ClaimTimeline.SELLERDESK, "Акт передачі в сервіс № 812345678-W1-2", null);
    }

    private void print(Act act) {
        switch (act) {
            case ACCEPTANCE -> acts.acceptance(claim.built(), "danylo");
            case TRANSFER ->
                acts.transfer(
                        claim.built(),
                        new ServiceOrder(1, 5, "Майстерня", null, null, DAY, null, DAY, null, null, null, null, null),
                        "danylo");
            case EXPERTISE -> acts.expertise(claim.built(), "danylo");
            case HAND_BACK -> acts.handBack(claim.built(), true, "danylo");
            case HAND_BACK_UNREPAIRED -> acts.handBack(claim.built(), false, "danylo");
        }
    }

    private PrintedActs acts(ServiceProperties settings) {
        return new PrintedActs(
                ActPrinters.ofBuiltInTemplates(),
                new ActFacts(items, orders, advice, settings),
                documents,
                timeline,
                events);
    }

    private String printed(String name, String picture) {
        ArgumentCaptor<Evidence.Content> kept = ArgumentCaptor.captor();
        verify(documents).attach(eq(5L), kept.capture(), eq("danylo"));
        assertThat(kept.getValue().name()).isEqualTo(name);
        assertThat(kept.getValue().mediaType()).isEqualTo("application/pdf");
        if (picture != null) {
            PdfWords.picture(kept.getValue().bytes(), picture);
            assertThat(PdfWords.pages(kept.getValue().bytes())).isEqualTo(1);
        }
        return PdfWords.of(kept.getValue().bytes());
    }

    private String printed() {
        return PdfWords.of(pdf());
    }

    private byte[] pdf() {
        ArgumentCaptor<Evidence.Content> kept = ArgumentCaptor.captor();
        verify(documents, org.mockito.Mockito.atLeastOnce()).attach(eq(5L), kept.capture(), eq("danylo"));
        return kept.getValue().bytes();
    }

    private static RepairTerm repair(LocalDate lastDay) {
        return new RepairTerm(new RemedyDeadline(Verdict.ACCEPT, lastDay, lastDay, null, ARTICLE, List.of()), null);
    }

    private static Ruling<Payer> paid(Payer payer) {
        return new Ruling<>(payer, Verdict.ACCEPT, ARTICLE, List.of());
    }

    private static ServiceOrder sent() {
        return new ServiceOrder(
                1,
                5,
                "Майстерня на Подолі",
                "Київ, вул. Сагайдачного, 2",
                "044 000 00 00",
                LocalDate.parse("2026-11-26"),
                "20450000000078",
                LocalDate.parse("2026-12-05"),
                null,
                "АВР-5",
                new BigDecimal("450"),
                "Замінено нагрівач і перевірено під навантаженням",
                "нагрівач H-2, контактну групу");
    }

    private static MarketplaceOrder order() {
        MarketplaceOrder.Person buyer =
                new MarketplaceOrder.Person("Олена", "Коваленко", null, "Коваленко Олена", "380501112233");
        return new MarketplaceOrder(
                812345678,
                6,
                2,
                Instant.parse("2026-05-20T10:00:00Z"),
                Instant.parse("2026-05-20T10:00:00Z"),
                new BigDecimal("1399"),
                new BigDecimal("1399"),
                buyer,
                buyer,
                null,
                null,
                List.of(),
                null,
                false,
                1,
                null,
                null,
                List.of());
    }

    /** A claim as acts see it. */
    private static final class ClaimOnPaper {

        private String serial = "SN17";
        private String article = "KT-17";
        private String cause = "Не вмикається";
        private String words = "Згас увечері, пахло горілим";
        private ToldFacts told = ToldFacts.NONE.shown(true, true);
        private String refusal;
        private String ttn;
        private LocalDate receivedOn = DAY;
        private String completeness = "Коробка, шнур";
        private String look = "Подряпано дно";
        private LocalDate agreedUntil;
        private String findings = "Сліди рідини на платі";
        private LocalDate consentOn = DAY;
        private String expert = "КНДІСЕ, Київ";
        private String expertise;
        private String askedBy = "buyer";
        private String question = "Чи було падіння?";
        private Remedy remedy = Remedy.REPAIR;
        private String replacementSerial = "SN18";
        private WarrantyClaim.Loaner loaner = new WarrantyClaim.Loaner(
                DAY, "Чайник KT-10", DAY, null, LocalDate.parse("2026-12-05"), "Без пошкоджень");
        private String handBackWords = "Перевірено, працює";
        private LocalDate warrantyUntil = LocalDate.parse("2028-05-30");

        static ClaimOnPaper ofWhichLittleIsKnown() {
            ClaimOnPaper claim = new ClaimOnPaper();
            claim.serial = null;
            claim.article = null;
            claim.cause = null;
            claim.words = null;
            claim.told = ToldFacts.NONE;
            claim.receivedOn = null;
            claim.completeness = null;
            claim.look = null;
            claim.findings = null;
            claim.question = null;
            claim.remedy = Remedy.REPLACEMENT;
            claim.replacementSerial = null;
            claim.loaner = new WarrantyClaim.Loaner(null, null, null, null, null, null);
            claim.handBackWords = null;
            claim.warrantyUntil = null;
            return claim;
        }

        WarrantyClaim built() {
            return new WarrantyClaim(
                    5,
                    "812345678/W1",
                    812345678,
                    "W1",
                    WarrantyClaim.Origin.DESK,
                    null,
                    WarrantyClaim.State.IN_SERVICE,
                    null,
                    new WarrantyClaim.Item(11, "Чайник електричний «Їжак»", article, 1, new BigDecimal("1399"), serial),
                    cause,
                    null,
                    words,
                    CLAIMED,
                    told,
                    "accept",
                    refusal,
                    null,
                    new WarrantyClaim.Inbound(null, ttn, null, null, receivedOn),
                    new WarrantyClaim.Reception(completeness, look, Instant.parse("2026-11-25T10:07:00Z")),
                    new WarrantyClaim.RepairClock(agreedUntil, null, null),
                    new WarrantyClaim.Finding(
                            "defect",
                            findings,
                            consentOn,
                            expert,
                            expertise,
                            "Корозія від води",
                            null,
                            askedBy,
                            question),
                    new WarrantyClaim.Settlement(remedy, null, null, null, null, replacementSerial, null),
                    loaner,
                    new WarrantyClaim.HandBack(LocalDate.parse("2026-12-05"), null, handBackWords),
                    new WarrantyClaim.WarrantyDay(null, warrantyUntil),
                    new WarrantyClaim.Earlier(CLAIMED, BigDecimal.ZERO, BigDecimal.ZERO),
                    null,
                    Instant.parse("2026-11-24T10:00:00Z"),
                    null);
        }
    }
}
