package ua.sellerdesk.desk;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Pages as they are asked for: numbers that make no sense are brought to the nearest that do. */
final class Paging {

    static final int LARGEST = 200;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "number");

    private Paging() {}

    /** Of orders; {@code page} counted from 0. */
    static Pageable newestFirst(int page, int size) {
        return PageRequest.of(of(page, size).getPageNumber(), of(page, size).getPageSize(), NEWEST_FIRST);
    }

    /** In whatever order it is found; {@code page} counted from 0. */
    static Pageable of(int page, int size) {
        return PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST));
    }
}
