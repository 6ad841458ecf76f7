/** What a public body answers: outcome, text, exemptions relied on and documents, until a second person releases it. */
package org.maloomat.answer;
