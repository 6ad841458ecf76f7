/** The deadline calculator, and the explanation of a due date. */
package org.maloomat.portal.deadline;
