package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a stand-in answers.
 *
 * @param status the HTTP status
 * @param body the text sent
 */
record Answer(int status, String body) {

    static Answer json(JsonNode body) {
        return new Answer(200, body.toString());
    }

    /** What a gateway says while nothing stands behind it. */
    static Answer badGateway() {
        return new Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    /** A page that is no JSON, though the status says that all is well. */
    static Answer garbage() {
        return new Answer(200, "<!DOCTYPE html><html><body>Технічні роботи {\"success\":tru");
    }
}
