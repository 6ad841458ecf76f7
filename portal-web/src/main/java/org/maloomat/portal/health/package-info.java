/** What a supervisor asks: is this node ready? */
package org.maloomat.portal.health;
