/**
 * The heap of a compiled program: allocator and precise mark-sweep collector, emitted into every
 * module that allocates. Host values (maps, sets, decimals) live outside; inside they are handles,
 * ordinary objects whose death the sweep reports to the host.
 *
 * <h2>Memory</h2>
 *
 * <pre>
 *   0 ..15        never used, so that 0 is no object
 *   16..1023      words of the collector and a scratch cell for hosts        MemoryMap
 *   1024..        static data: descriptors, static objects, cells            (laid out by codegen)
 *   heap base..   blocks of 16 KiB, aligned, each span with a header         BlockFormat
 * </pre>
 *
 * <p>A <em>span</em> is one or more whole blocks. It is free, a block of equal cells (plain or of
 * handles), one large object, or reserved for the collector's own tables: shadow stack, mark stack,
 * host roots. Spans follow one another without gap, so the heap can be walked; and since blocks are
 * aligned, masking an object's address gives its block. Handles have blocks of their own: finding
 * the dead ones touches nothing else.
 *
 * <p>Each object starts with two words ({@link org.verajvm.codegen.gc.ObjectFormat}): the address
 * of its layout descriptor with the mark in the two low bits, and a word for tag, length, table or
 * store index. A descriptor says which words are references; nothing is ever guessed.
 *
 * <h2>Allocation</h2>
 *
 * <p>{@code SizeClasses} rounds sizes up; each class pops cells from the free list of one block at
 * a time. The inlined path ({@link org.verajvm.codegen.gc.Collector#inlineAllocate}) is two loads,
 * a test and a store. Where the list is empty, {@code Allocate} may collect, then {@code Cells}
 * takes the list of the next block with free cells, or makes a block of a free span. {@code Spans}
 * keeps free spans in bins by power of two with a bitmap of those that are not empty; when nothing
 * fits, the memory grows by an eighth. Larger objects get a span each. No step searches a list.
 *
 * <p>A host function allocates with {@code gc_alloc_host}, which never collects ({@code
 * HostAllocate}); the debt is collected at the next safepoint of generated code.
 *
 * <h2>Collection</h2>
 *
 * <ol>
 *   <li>The classes give the rest of their lists back to the blocks.
 *   <li>{@code Mark}: from the {@link org.verajvm.codegen.gc.ShadowStack}, the reference cells and
 *       the {@code HostRoots}, depth first over the {@code MarkStack}. The mark of a collection
 *       alternates between 1 and 2, and new objects have 0, so survivors need no clearing. Each
 *       mark also counts in the block's header. A map whose values are references is traced by the
 *       host, which reports them to {@code gc_mark}.
 *   <li>{@code Sweep}: a block where nothing was marked becomes free at once (handles apart, each
 *       of which is evicted); one where nothing died is left alone; the others list their free
 *       cells anew. Neighbouring free spans become one, and bins and lists are rebuilt in address
 *       order. A dead handle's cell is freed first, then {@code host_decref_handle} is called,
 *       once.
 *   <li>{@code Triggers} sets when the next collection is due.
 * </ol>
 *
 * <p>Costs: marking is proportional to live objects; sweeping to blocks, plus the cells of the
 * blocks in which something died. Nothing is proportional to the square of anything. The mark stack
 * and the shadow stack double by moving; when memory is at its limit marking goes on without (see
 * {@code Mark}).
 *
 * <h2>When things go wrong</h2>
 *
 * <p>Without memory the allocator collects, and then traps with kind {@code out_of_memory}. A call
 * may also end anywhere: a host function fails in the middle of a collection, the native stack
 * overflows between two stores of the allocator. {@code Recover} states what holds even then and
 * rebuilds the rest; {@code vera.reset} does so after a trap.
 *
 * <h2>Checking</h2>
 *
 * <p>Stress mode keeps the classes' lists empty, so that each allocation takes the slow path and
 * collects. Verify mode checks the whole heap after each collection ({@link
 * org.verajvm.codegen.gc.Invariant}, {@code VerifyHeap}, {@code VerifyBlocks}). {@link
 * org.verajvm.codegen.gc.Statistic} lists the counters.
 *
 * <h2>How this code is written</h2>
 *
 * <p>Each part is a class that defines a few functions of the module ({@code Symbols} names all of
 * them) in terms of {@code Words}, expressions over 32-bit words, and {@code Code}, statements. All
 * comparisons of addresses and sizes are unsigned. State lies in memory words and not in globals;
 * loops keep what they need in locals.
 */
@NullMarked
package org.verajvm.codegen.gc;

import org.jspecify.annotations.NullMarked;
