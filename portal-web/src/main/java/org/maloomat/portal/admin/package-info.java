/** Administration: status, letters, reference data, archives. */
package org.maloomat.portal.admin;
