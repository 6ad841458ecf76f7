package org.maloomat.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.maloomat.request.FilingManner;
import org.maloomat.request.Outcome;

/**
 * How a body dealt with its requests in a period, as section 5(2) has it tell the Speaker and the Commission once a year.
 *
 * @param carriedOver requests of before that were still open when the period began
 * @param received in the period
 * @param byManner every manner, also with none
 * @param byStanding of those received in the period
 * @param byOutcome of those received in the period and answered
 * @param bySection how often each section of the Act stood behind something withheld
 * @param extendedByGround a name of {@code deadline.ExtensionGround} for each extension taken
 * @param median calendar days from receipt to the first answer; null where nothing was answered
 * @param longest the same
 * @param feesAsked how many; amounts in rupees
 * @param fines in rupees
 * @param months every month of the period
 * @param taken how many answers took how long
 * @param workload who had how many; empty where that is not the reader's to know
 */
public record AnnualReport(
        String publicBody,
        ReportPeriod period,
        long carriedOver,
        long received,
        Map<FilingManner, Long> byManner,
        Map<RegisterStanding, Long> byStanding,
        Map<Outcome, Long> byOutcome,
        Map<String, Long> bySection,
        Map<String, Long> extendedByGround,
        long urgent,
        long clarifications,
        Long median,
        Long longest,
        long feesAsked,
        long feesWaived,
        long rupeesAsked,
        long rupeesPaid,
        long complaints,
        long fines,
        List<Month> months,
        List<Taken> taken,
        List<Workload> workload) {

    /** Of the requests received in a month. */
    public record Month(YearMonth month, long received, long answered, long silent) {}

    /** @param most calendar days; null for longer than every other */
    public record Taken(long least, Long most, long inTime, long late) {}

    /** @param officer a sign-in name; null for requests given to nobody */
    public record Workload(String officer, long open, long silent, long answered) {}
}
