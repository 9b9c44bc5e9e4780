/** Business glossaries and their terms. */
@NullMarked
package dev.awsstandin.datazone.glossary;

import org.jspecify.annotations.NullMarked;
