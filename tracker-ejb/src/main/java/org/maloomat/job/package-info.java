/** Work that timers begin: one helper for schedule, lease and record, whatever the job. */
package org.maloomat.job;
