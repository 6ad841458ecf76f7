/**
 * What a word is in English, Urdu, Pashto and Roman Urdu: how text is cut into words, which spellings are one word, and which words
 * mean the same. The word lists are resource files beside the classes, one reviewed entry a line.
 */
package org.maloomat.index.language;
