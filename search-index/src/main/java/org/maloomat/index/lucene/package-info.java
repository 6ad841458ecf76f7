/**
 * The search port on an embedded Lucene index. A request is one block: its document pages first, the request itself last, so that
 * totals and facets count requests and a hit still knows its pages.
 */
package org.maloomat.index.lucene;
