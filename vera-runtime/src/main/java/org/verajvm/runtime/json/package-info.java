/** JSON: the only package that names the library that reads and writes it. */
@NullMarked
package org.verajvm.runtime.json;

import org.jspecify.annotations.NullMarked;
