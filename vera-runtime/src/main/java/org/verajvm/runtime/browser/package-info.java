/** The browser host: its runtime as one file, and the bundle a web server can serve (spec 12.9). */
@NullMarked
package org.verajvm.runtime.browser;

import org.jspecify.annotations.NullMarked;
