package ua.sellerdesk.engine.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of a seller's people. */
final class Groups {

    static final String SUPERVISORS = "supervisors";
    static final String OPS = "ops";
    static final String ANALYSTS = "analysts";
    static final String ADMINS = "camunda-admin";

    /** Those who work tasks. */
    static final List<String> OPERATORS = List.of("sales", "warehouse", "returns", "service", SUPERVISORS);

    /** Those who see orders and buyers on the desk; those who draw the processes need none of it. */
    static final String[] SEE_ORDERS = {"sales", "warehouse", "returns", "service", SUPERVISORS, OPS, ADMINS};

    /** Those who see how the machine fares. */
    static final String[] SEE_FIGURES = {OPS, SUPERVISORS, ADMINS};

    static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("sales", "Продажі");
        NAMES.put("warehouse", "Склад");
        NAMES.put("returns", "Повернення");
        NAMES.put("service", "Сервіс");
        NAMES.put(ANALYSTS, "Аналітики процесів");
        NAMES.put(OPS, "Експлуатація");
        NAMES.put(SUPERVISORS, "Керівники");
        NAMES.put(ADMINS, "Адміністратори");
    }

    private Groups() {}
}
