/** Finding a public body and seeing how it keeps the law. */
package org.maloomat.portal.publicbody;
