package org.maloomat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.maloomat.request.FilingManner;
import org.maloomat.request.Outcome;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

class ReportCountingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final ReportPeriod PERIOD =
            new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));

    @Test
    void every_request_received_is_counted_once_in_each_table() {
        var report = ReportCounting.count(
                "KP-HEALTH",
                PERIOD,
                List.of(
                        line(1, 0, 4, Outcome.FULL, RegisterStanding.ANSWERED_IN_TIME),
                        line(2, 40, 30, Outcome.REFUSED, RegisterStanding.ANSWERED_LATE, "14", "19"),
                        line(3, 40, null, null, RegisterStanding.SILENT)),
                List.of(line(4, -30, null, null, RegisterStanding.SILENT)),
                true);

        assertThat(report.received()).isEqualTo(3);
        assertThat(report.carriedOver()).isEqualTo(1);
        assertThat(report.byStanding().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3);
        assertThat(report.byOutcome())
                .contains(entry(Outcome.FULL, 1L), entry(Outcome.REFUSED, 1L), entry(Outcome.PARTIAL, 0L));
        assertThat(report.bySection()).containsOnly(entry("14", 1L), entry("19", 1L));
        assertThat(report.median()).isEqualTo(4);
        assertThat(report.longest()).isEqualTo(30);
        assertThat(report.months())
                .containsExactly(
                        new AnnualReport.Month(YearMonth.of(2026, 1), 1, 1, 0),
                        new AnnualReport.Month(YearMonth.of(2026, 2), 2, 1, 1),
                        new AnnualReport.Month(YearMonth.of(2026, 3), 0, 0, 0));
        assertThat(report.taken().stream().mapToLong(AnnualReport.Taken::inTime).sum())
                .isEqualTo(1);
        assertThat(report.taken().stream().mapToLong(AnnualReport.Taken::late).sum())
                .isEqualTo(1);
        assertThat(report.workload()).containsExactly(new AnnualReport.Workload(null, 0, 2, 2));
    }

    @Test
    void a_workbook_holds_numbers_dates_and_texts_that_are_no_formulas() throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.write(
                List.of(new ReportTable(
                        "A [heading] that is longer than any sheet's name may be",
                        List.of("Number", "Day", "Text"),
                        List.of(Arrays.asList(7, FIRST, "=1+1"), Arrays.asList(null, null, "a\u0001b")))),
                true,
                out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(FIRST);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("a b");
        }
    }

    private static RegisterLine line(
            int serial, int day, Integer taken, Outcome outcome, RegisterStanding standing, String... sections) {
        var received = FIRST.plusDays(day);
        return new RegisterLine(
                new TrackingNumber("KP-2026-00000" + serial),
                FilingManner.POST,
                null,
                received,
                LanguageTag.EN,
                null,
                "A subject",
                null,
                false,
                received.plusDays(14),
                null,
                null,
                outcome,
                List.of(sections),
                taken == null ? null : received.plusDays(taken),
                null,
                null,
                null,
                0,
                0,
                false,
                0,
                0,
                0,
                standing);
    }
}
