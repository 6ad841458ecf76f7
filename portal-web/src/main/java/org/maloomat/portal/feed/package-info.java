/** What programs read to learn what is new and what there is: the feed of released answers, the sitemap, robots.txt. */
package org.maloomat.portal.feed;
