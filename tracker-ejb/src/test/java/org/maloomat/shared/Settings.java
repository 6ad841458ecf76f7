package org.maloomat.shared;

import java.util.Map;

/** Values of {@code maloomat.*} keys for a test; what is missing has its default. */
public record Settings(Map<String, String> values) {}
