package ua.sellerdesk.desk;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers the API's faults as {@code application/problem+json}; the pages keep their error pages. */
@RestControllerAdvice(
        assignableTypes = {
            OrdersApi.class,
            StockMovementsApi.class,
            ReturnsApi.class,
            ServiceRequestsApi.class,
            ProductFactsApi.class
        })
class ApiProblems extends ResponseEntityExceptionHandler {}
