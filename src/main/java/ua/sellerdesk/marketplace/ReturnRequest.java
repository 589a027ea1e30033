package ua.sellerdesk.marketplace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A buyer's request to give one item back, change it or have it repaired, as the marketplace shows it at one moment.
 * Text may be null unless said otherwise.
 *
 * @param id the marketplace's id, such as {@code AB1234567}; never null
 * @param status never null
 * @param kind told from the titles below; never null
 * @param created when the buyer made it, null where the marketplace does not say
 * @param ordered when the order was placed, null where the marketplace does not say
 * @param itemId the marketplace's id of the goods, null where it does not say; a request has one item
 * @param type what kind of request the buyer chose ({@code reason_title})
 * @param cause why ({@code sub_reason_title})
 * @param words the buyer's own words ({@code sub_reason_comment}); may name people and accounts
 * @param wish what the buyer wants ({@code decision_title})
 * @param sendingWay how the buyer sends the goods ({@code sub_decision_title})
 * @param ttn the number under which the goods come back, null while there is none
 * @param refusal the shop's own explanation of a refusal ({@code status_description})
 * @param comment a further comment on the reason ({@code reason_comment}); may name people too
 * @param chatId the order's chat with the buyer, null where the marketplace does not say
 * @param personal never null; left out where a request is written as JSON
 */
public record ReturnRequest(
        String id,
        ReturnStatus status,
        ReturnKind kind,
        long orderNumber,
        Instant created,
        Instant ordered,
        Long itemId,
        String itemName,
        String type,
        String cause,
        String words,
        String wish,
        String sendingWay,
        String ttn,
        String refusal,
        String comment,
        Long chatId,
        @JsonIgnore PersonalData personal) {

    public ReturnRequest {
        personal = personal == null ? PersonalData.NONE : personal;
    }

    /** Without anything the buyer wrote. */
    @Override
    public String toString() {
        return "ReturnRequest[" + id + ", order " + orderNumber + ", " + kind + ", status " + status.code() + "]";
    }

    /**
     * What must not reach a log, a process variable or an exception's text. Any of it may be null.
     *
     * @param iban the account the buyer wants the money on, with its owner's tax number and name
     * @param cardLastDigits of the card the order was paid with
     * @param owner who hands the goods over, where that is not the buyer
     */
    public record PersonalData(
            Name buyer,
            String phone,
            String email,
            String iban,
            String taxNumber,
            String accountOwner,
            String cardLastDigits,
            Name owner,
            String ownerPhone) {

        public static final PersonalData NONE = new PersonalData(null, null, null, null, null, null, null, null, null);

        @Override
        public String toString() {
            return "PersonalData[hidden]";
        }
    }

    public record Name(String surname, String first, String patronymic) {

        @Override
        public String toString() {
            return "Name[hidden]";
        }
    }
}
