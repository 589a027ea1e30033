package ua.sellerdesk.notice;

import java.util.List;

/**
 * What people have yet to see.
 *
 * @param lines one for each kind of notice to each group, the newest first
 * @param more how many notices are in none of the lines
 */
public record UnseenNotices(List<Line> lines, long more) {

    /**
     * @param words of the newest notice, or of all together where there are several
     * @param newest the newest of them
     * @param count how many there are
     */
    public record Line(String words, Notice newest, long count) {}
}
