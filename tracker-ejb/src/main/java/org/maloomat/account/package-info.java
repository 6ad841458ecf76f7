/** Who may sign in, as what, for which public body; passwords, tokens, and who is calling now. */
package org.maloomat.account;
