package ua.sellerdesk.shipping.novaposhta;

import java.util.List;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.ParcelRules.Place;

/**
 * A consignee's name as the carrier takes it.
 *
 * @param middle the patronymic, empty where there is none
 */
record ConsigneeName(String last, String first, String middle) {

    private static final int LONGEST_PART = 25;
    private static final int LONGEST = 50;

    /**
     * @param written surname, name and, where there is one, patronymic
     * @throws CarrierRefusal naming the rule that the name breaks
     */
    static ConsigneeName of(String written, Place place) {
        String[] parts = oneLine(written).split(" ", 3);
        if (parts.length < 2) {
            throw refusal("Вкажіть прізвище та ім'я отримувача");
        }
        ConsigneeName name = new ConsigneeName(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
        if (name.first.length() > LONGEST_PART || name.middle.length() > LONGEST_PART) {
            throw refusal("Ім'я та по батькові отримувача мають бути не довші за " + LONGEST_PART
                    + " літер кожне (правило Нової пошти)");
        }
        if (name.whole().length() > LONGEST) {
            throw refusal("Прізвище, ім'я та по батькові отримувача разом мають бути не довші за " + LONGEST
                    + " літер (правило Нової пошти)");
        }
        if (place == Place.POSTOMAT && !name.whole().matches("[\\p{IsCyrillic}'’ʼ` .-]+")) {
            throw refusal("Для поштомата ім'я отримувача пишуть лише українськими літерами (правило Нової пошти)");
        }
        return name;
    }

    String whole() {
        return (last + " " + first + " " + middle).trim();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").trim();
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
