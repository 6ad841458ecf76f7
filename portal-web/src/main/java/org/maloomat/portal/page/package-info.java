/** What every page has: the bean {@code page} that templates read, messages, the form token, errors beside fields. */
package org.maloomat.portal.page;
