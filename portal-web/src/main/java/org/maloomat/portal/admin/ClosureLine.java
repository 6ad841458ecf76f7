package org.maloomat.portal.admin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.maloomat.deadline.ClosedDays;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.TypedDate;

/** One line of a closure order while it is written: texts as typed. */
public class ClosureLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String from = "";
    private String to = "";
    private String occasion = "";
    private String titleEn = "";
    private String titleUr = "";
    private String titlePs = "";
    private String province = "KP";
    private String division = "";
    private String district = "";
    private String bodyClass = "";
    private String body = "";
    private String week = "";
    private String moon = "";
    private String exempt = "";
    private boolean open;

    static ClosureLine of(ClosedDays days) {
        var line = new ClosureLine();
        line.from = days.from().toString();
        line.to = days.to().toString();
        line.occasion = text(days.occasion());
        line.titleEn = text(days.titleEn());
        line.titleUr = text(days.titleUr());
        line.titlePs = text(days.titlePs());
        line.province = text(days.province());
        line.division = text(days.division());
        line.district = text(days.district());
        line.bodyClass = text(days.bodyClass());
        line.body = text(days.body());
        line.week = text(days.week());
        line.moon = text(days.moon());
        line.exempt = String.join(" ", new TreeSet<>(days.exempt()));
        line.open = days.open();
        return line;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** Whether nothing was typed into it yet. */
    boolean isBlank() {
        return (from + to + occasion + titleEn).isBlank();
    }

    void check(FieldChecks checks, String field) {
        checks.date(field + "from", from).optionalDate(field + "to", to);
    }

    /** The line as the law knows it; its dates must have been checked. An empty last day is the first one. */
    ClosedDays days() {
        var first = TypedDate.find(from).orElseThrow();
        return new ClosedDays(
                first,
                TypedDate.find(to).orElse(first),
                occasion,
                titleEn,
                titleUr,
                titlePs,
                province,
                division,
                district,
                bodyClass,
                body,
                Arrays.stream(WeekPattern.values())
                        .filter(pattern -> pattern.name().equals(week))
                        .findFirst()
                        .orElse(null),
                open,
                moon,
                exempt.isBlank() ? Set.of() : Set.of(distinct(exempt)));
    }

    private static String[] distinct(String words) {
        return Arrays.stream(words.strip().split("[\\s,]+")).distinct().toArray(String[]::new);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = text(to);
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = text(occasion);
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = text(titleEn);
    }

    public String getTitleUr() {
        return titleUr;
    }

    public void setTitleUr(String titleUr) {
        this.titleUr = text(titleUr);
    }

    public String getTitlePs() {
        return titlePs;
    }

    public void setTitlePs(String titlePs) {
        this.titlePs = text(titlePs);
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = text(province);
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = text(division);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = text(district);
    }

    public String getBodyClass() {
        return bodyClass;
    }

    public void setBodyClass(String bodyClass) {
        this.bodyClass = text(bodyClass);
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = text(body);
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = text(week);
    }

    public String getMoon() {
        return moon;
    }

    public void setMoon(String moon) {
        this.moon = text(moon);
    }

    public String getExempt() {
        return exempt;
    }

    public void setExempt(String exempt) {
        this.exempt = text(exempt);
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
