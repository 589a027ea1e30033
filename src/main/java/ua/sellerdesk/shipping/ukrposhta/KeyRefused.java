package ua.sellerdesk.shipping.ukrposhta;

import java.util.List;
import ua.sellerdesk.shipping.CarrierRefusal;

/** Ukrposhta does not take a token of the settings: the same for every parcel, and for ops to mend. */
class KeyRefused extends CarrierRefusal {

    /** @param settings the names of the tokens that it may be, never the tokens */
    KeyRefused(List<String> codes, String settings) {
        super(codes, "Укрпошта не прийняла ключ: перевірте налаштування " + settings);
    }
}
