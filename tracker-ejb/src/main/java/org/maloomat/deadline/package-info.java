/** The law's clock: statutes as data, calendars as they are really notified, every date explained day by day. */
package org.maloomat.deadline;
