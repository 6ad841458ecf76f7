/** The law's clock: statutes and calendars as data, and due dates that explain every day they count or skip. */
package org.maloomat.deadline;
