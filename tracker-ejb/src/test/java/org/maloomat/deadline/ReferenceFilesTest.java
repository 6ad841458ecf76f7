package org.maloomat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that contradict themselves are refused with file, line and reason. */
class ReferenceFilesTest {

    private static final String STATUTE_HEADER =
            "code,title_en,title_ur,title_ps,country,province,valid_from,valid_to,source,verified\n";
    private static final String STATUTE = "X,An Act,قانون,قانون,PK,,2013-11-05,,https://example.org,true\n";
    private static final String RULE_HEADER =
            "statute,valid_from,kind,amount,unit,start,roll_forward,section,extended,grounds,text,source,verified\n";
    private static final String REPLY =
            "X,2013-11-05,REPLY,10,WORKING_DAY,DAY_AFTER_EVENT,false,11(1),,,ten days,https://example.org,true\n";
    private static final String ORDER_HEADER =
            "code,kind,number,issued_on,issuer,learned_on,supersedes,circular_for,source,verified,note\n";
    private static final String ORDER =
            "A,NOTIFIED,1,2023-01-10,Cabinet Division,2023-01-10,,,https://example.org,true,\n";
    private static final String DAY_HEADER =
            "order,from,to,occasion,country,province,division,district,body_class,body,week,open,moon,exempt\n";

    @Test
    void a_consistent_statute_loads() {
        assertThat(StatuteFiles.load(files(STATUTE, REPLY)))
                .singleElement()
                .satisfies(statute -> assertThat(statute.rules()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X,2013-11-05,REPLY,12,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,s,true                 | a second REPLY rule of X
        X,2013-11-05,URGENT_REPLY,11,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,s,true          | an urgent reply may take longer than the usual one
        X,2013-11-05,URGENT_REPLY,0,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,s,true           | amount is 0
        X,2013-11-05,URGENT_REPLY,2,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,,true            | verified without a source
        X,2013-11-05,EXTENSION,10,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,s,true             | an extension, and nothing else, names the rules it lengthens
        X,2013-11-05,EXTENSION,10,WORKING_DAY,DAY_AFTER_EVENT,false,11,URGENT_REPLY,,t,s,true | lengthens URGENT_REPLY, which the statute does not have
        X,2013-11-05,COMPLAINT_FILING,5,FORTNIGHT,DAY_AFTER_EVENT,false,11,,,t,s,true         | unit is FORTNIGHT
        X,2013-11-05,URGENT_REPLY,360,HOUR,DAY_AFTER_EVENT,false,11,,,t,s,true                | an urgent reply may take longer than the usual one
        X,2013-11-05,EXTENSION,2,WEEK_OF_FIVE_DAYS,DAY_AFTER_EVENT,false,11,REPLY,,t,s,true   | lengthens REPLY, which counts in WORKING_DAY
        X,2013-11-05,COMPLAINT_DECISION,60,CALENDAR_DAY,DAY_AFTER_EVENT,false,23,,,t,s,true   | needs COMPLAINT_FILING, which the statute does not have
        X,2013-11-05,COURT_APPEAL,40,MONTH,DAY_AFTER_EVENT,false,23,,,t,s,true                | 40 of MONTH is longer than any time a law gives
        X,2013-11-05,TRANSFER,0,WORKING_DAY,DAY_AFTER_EVENT,false,9,,,t,s,true                | amount is 0
        Y,2013-11-05,REPLY,10,WORKING_DAY,DAY_AFTER_EVENT,false,11,,,t,s,true                 | there is no statute Y of 2013-11-05
        """)
    void a_rule_that_contradicts_the_file_is_refused_by_its_line(String rule, String reason) {
        assertThatThrownBy(() -> StatuteFiles.load(files(STATUTE, REPLY + rule + "\n")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("statutes/rules.csv, line 3: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X,An Act,a,b,PK,,2013-11-05,2020-01-01,s,true | overlaps the version in force from 2013-11-05
        Y,An Act,a,b,PK,,2013-11-05,,s,true           | no rule for Y of 2013-11-05
        Y,An Act,a,b,PK,,soon,,s,true                 | valid_from is no date: soon
        """)
    void a_version_that_contradicts_the_file_is_refused_by_its_line(String statute, String reason) {
        assertThatThrownBy(() -> StatuteFiles.load(files(STATUTE + statute + "\n", REPLY)))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("statutes/statutes.csv, line 3: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A,NOTIFIED,1,2023-01-10,Cabinet Division,2023-01-10,,,s,true,           | a second order A
        B,NOTIFIED,1,2023-01-10,Cabinet Division,2023-01-09,,,s,true,           | learned of on 2023-01-09, before it was issued on 2023-01-10
        B,NOTIFIED,1,2023-01-10,Cabinet Division,2023-01-10,B,,s,true,          | supersedes itself
        B,NOTIFIED,1,2023-01-10,Cabinet Division,2023-01-10,Z,,s,true,          | supersedes Z, which does not exist
        B,NOTIFIED,1,,Cabinet Division,2023-01-01,A,,s,true,                    | supersedes A, which came later
        B,WITHDRAWN,1,2023-01-10,Cabinet Division,2023-01-10,,,s,true,          | withdraws nothing
        """)
    void an_order_that_contradicts_the_file_is_refused_by_its_line(String order, String reason) {
        assertThatThrownBy(() -> CalendarFiles.load(calendarFiles(ORDER + order + "\n", "")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessage("calendars/orders.csv, line 3: " + reason);
    }

    @Test
    void two_orders_that_supersede_each_other_are_refused() {
        var orders = "A,NOTIFIED,1,,CD,2023-01-10,B,,s,true,\nB,NOTIFIED,1,,CD,2023-01-10,A,,s,true,\n";

        assertThatThrownBy(() -> CalendarFiles.load(calendarFiles(orders, "")))
                .hasMessage("calendars/orders.csv, line 2: supersedes itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A,2023-03-15,2023-03-15,FEAST,PK,,,,,,,true,,   | the order both opens and closes 2023-03-15
        A,2023-03-14,2023-03-15,FEAST,PK,,,,,,,false,,  | the order names 2023-03-15 twice
        A,2023-03-16,2023-03-15,FEAST,PK,,,,,,,false,,  | the days run from 2023-03-16 to 2023-03-15
        B,2023-03-16,2023-03-16,FEAST,PK,,,,,,,false,,  | there is no order B
        A,2023-03-16,2023-03-16,FETE,PK,,,,,,,false,,   | there is no occasion FETE
        A,2023-02-30,2023-03-16,FEAST,PK,,,,,,,false,,  | from is no date: 2023-02-30
        A,2023-03-16,2023-03-16,FEAST,PK                   | 5 cells instead of 14
        """)
    void a_day_that_contradicts_the_file_is_refused_by_its_line(String day, String reason) {
        var first = "A,2023-03-15,2023-03-15,FEAST,PK,,,,,,,false,,\n";

        assertThatThrownBy(() -> CalendarFiles.load(calendarFiles(ORDER, first + day + "\n")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessage("calendars/days.csv, line 3: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X,2013-11-05,FEE,NONE,DAY_AFTER_EVENT,13,t,,false      | a second FEE rule of X
        X,2013-11-05,TRANSFER,PAUSE,DAY_AFTER_EVENT,9,t,s,true | nothing ends a pause that a transfer began
        X,2013-11-05,CLARIFICATION,PAUSE,EVENT_DAY,,t,,true    | verified without a source
        X,2013-11-05,CLARIFICATION,STOP,EVENT_DAY,,t,s,true    | effect is STOP
        Y,2013-11-05,CLARIFICATION,PAUSE,EVENT_DAY,,t,s,true   | there is no statute Y of 2013-11-05
        """)
    void a_rule_of_the_clock_that_contradicts_the_file_is_refused_by_its_line(String rule, String reason) {
        var first = "X,2013-11-05,FEE,PAUSE,DAY_AFTER_EVENT,13,t,s,true\n";

        assertThatThrownBy(() -> StatuteFiles.load(files(STATUTE, REPLY, first + rule + "\n", "")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("statutes/clock.csv, line 3: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X,2013-11-05,10,true,true,13,t,s,true,2,s,true   | a second schedule of fees of X
        Y,2013-11-05,-1,true,true,13,t,s,true,2,s,true   | -1 free pages, then 2 rupees a page
        Y,2013-11-05,10,true,true,13,t,s,true,5000,,false | 10 free pages, then 5000 rupees a page
        Y,2013-11-05,10,true,true,13,t,s,true,2,,true    | verified without a source
        Y,2013-11-05,10,true,true,13,t,s,true,2,,false   | there is no statute Y of 2013-11-05
        """)
    void a_schedule_of_fees_that_contradicts_the_file_is_refused_by_its_line(String fees, String reason) {
        var first = "X,2013-11-05,20,true,true,13,t,s,true,2,,false\n";

        assertThatThrownBy(() -> StatuteFiles.load(files(STATUTE, REPLY, "", first + fees + "\n")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("statutes/fees.csv, line 3: " + reason);
    }

    private static ReferenceFolder files(String statutes, String rules) {
        return files(statutes, rules, "", "");
    }

    private static ReferenceFolder files(String statutes, String rules, String clock, String fees) {
        return folder(Map.of(
                StatuteFiles.STATUTES,
                STATUTE_HEADER + statutes,
                StatuteFiles.RULES,
                RULE_HEADER + rules,
                StatuteClockFiles.CLOCK,
                "statute,valid_from,event,effect,start,section,text,source,verified\n" + clock,
                StatuteClockFiles.FEES,
                "statute,valid_from,free_pages,postage,free_below_poverty_line,section,text,source,verified,rate,"
                        + "rate_source,rate_verified\n" + fees));
    }

    private static ReferenceFolder calendarFiles(String orders, String days) {
        var files = new HashMap<String, String>();
        files.put(CalendarFiles.OCCASIONS, "code,title_en,title_ur,title_ps\nFEAST,Feast,a,b\n");
        files.put(
                LunarFeast.FILE,
                "occasion,country,province,month,day,length,first_year,last_year,known_since,source\n");
        files.put(CalendarFiles.ORDERS, ORDER_HEADER + orders);
        files.put(CalendarFiles.DAYS, DAY_HEADER + days);
        return folder(files);
    }

    private static ReferenceFolder folder(Map<String, String> files) {
        return (file, columns) -> ReferenceTable.read(file, new StringReader(files.get(file)), columns);
    }
}
