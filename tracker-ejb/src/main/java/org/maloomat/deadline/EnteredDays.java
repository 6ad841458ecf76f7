package org.maloomat.deadline;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** One line of an entered order, as kept. */
@Embeddable
class EnteredDays {
    private int line;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private String occasion;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_ur")
    private String titleUr;

    @Column(name = "title_ps")
    private String titlePs;

    private String province;
    private String division;
    private String district;

    @Column(name = "body_class")
    private String bodyClass;

    private String body;

    @Enumerated(STRING)
    private WeekPattern week;

    @Column(name = "open_day")
    private boolean openDay;

    private String moon;
    private String exempt;

    protected EnteredDays() {}

    EnteredDays(int line, ClosedDays days) {
        this.line = line;
        this.fromDay = days.from();
        this.toDay = days.to();
        this.occasion = days.occasion();
        this.titleEn = days.titleEn();
        this.titleUr = days.titleUr();
        this.titlePs = days.titlePs();
        this.province = days.province();
        this.division = days.division();
        this.district = days.district();
        this.bodyClass = days.bodyClass();
        this.body = days.body();
        this.week = days.week();
        this.openDay = days.open();
        this.moon = days.moon();
        this.exempt = days.exempt().stream().sorted().collect(Collectors.joining(" "));
    }

    ClosedDays line() {
        return new ClosedDays(
                fromDay,
                toDay,
                occasion,
                titleEn,
                titleUr,
                titlePs,
                province,
                division,
                district,
                bodyClass,
                body,
                week,
                openDay,
                moon,
                ClosureOrderEntity.words(exempt));
    }
}
