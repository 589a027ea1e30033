package ua.sellerdesk.warranty;

/** @param penalty what each day after the last one costs; null while that day is not known */
public record RepairTerm(RemedyDeadline deadline, DelayPenalty penalty) {}
