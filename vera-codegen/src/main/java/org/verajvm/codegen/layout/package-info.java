/** The one owner of the heap layout: objects, descriptors and static data. */
@NullMarked
package org.verajvm.codegen.layout;

import org.jspecify.annotations.NullMarked;
