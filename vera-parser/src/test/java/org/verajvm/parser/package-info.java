@NullMarked
package org.verajvm.parser;

import org.jspecify.annotations.NullMarked;
