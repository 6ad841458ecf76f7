/** How fast it is, beside something of the same kind in the same run; {@code docs/benchmarks.md} says how to run each. */
package org.maloomat.benchmark;
