/**
 * A persistent weight-balanced search tree: every operation returns a new tree that shares all but
 * O(log n) nodes with the old one.
 *
 * @template K, V
 * @typedef {{key: K, value: V, left: Tree<K, V>, right: Tree<K, V>, size: number, epoch: number}} Node
 */
/**
 * @template K, V
 * @typedef {Node<K, V> | null} Tree
 */

/** A subtree may weigh this many times its sibling (Adams; delta and gamma by Hirai and Yamamoto). */
const DELTA = 3;
const GAMMA = 2;

/** @param {Tree<any, any>} tree */
export const size = (tree) => (tree === null ? 0 : tree.size);

/**
 * @template K, V
 * @param {K} key
 * @param {V} value
 * @param {Tree<K, V>} left
 * @param {Tree<K, V>} right
 * @returns {Node<K, V>}
 */
const node = (key, value, left, right) => ({
  key,
  value,
  left,
  right,
  size: size(left) + size(right) + 1,
  epoch: 0,
});

/**
 * @template K, V
 * @param {K} key
 * @param {V} value
 * @param {Tree<K, V>} left
 * @param {Tree<K, V>} right
 * @returns {Node<K, V>}
 */
function balance(key, value, left, right) {
  const l = size(left) + 1;
  const r = size(right) + 1;
  if (right !== null && DELTA * l < r) {
    return rotateLeft(key, value, left, right);
  }
  if (left !== null && DELTA * r < l) {
    return rotateRight(key, value, left, right);
  }
  return node(key, value, left, right);
}

/**
 * @template K, V
 * @param {K} key
 * @param {V} value
 * @param {Tree<K, V>} left
 * @param {Node<K, V>} right
 */
function rotateLeft(key, value, left, right) {
  const inner = right.left;
  if (inner === null || size(inner) + 1 < GAMMA * (size(right.right) + 1)) {
    return node(right.key, right.value, node(key, value, left, inner), right.right);
  }
  return node(
    inner.key,
    inner.value,
    node(key, value, left, inner.left),
    node(right.key, right.value, inner.right, right.right),
  );
}

/**
 * @template K, V
 * @param {K} key
 * @param {V} value
 * @param {Node<K, V>} left
 * @param {Tree<K, V>} right
 */
function rotateRight(key, value, left, right) {
  const inner = left.right;
  if (inner === null || size(inner) + 1 < GAMMA * (size(left.left) + 1)) {
    return node(left.key, left.value, left.left, node(key, value, inner, right));
  }
  return node(
    inner.key,
    inner.value,
    node(left.key, left.value, left.left, inner.left),
    node(key, value, inner.right, right),
  );
}

/**
 * @template K, V
 * @param {Tree<K, V>} tree
 * @param {K} key
 * @param {(a: K, b: K) => number} compare
 * @returns {Tree<K, V>} the node of the key
 */
export function find(tree, key, compare) {
  let at = tree;
  while (at !== null) {
    const order = compare(key, at.key);
    if (order === 0) {
      return at;
    }
    at = order < 0 ? at.left : at.right;
  }
  return null;
}

/**
 * @template K, V
 * @param {Tree<K, V>} tree
 * @param {K} key
 * @param {V} value
 * @param {(a: K, b: K) => number} compare
 * @returns {Node<K, V>}
 */
export function insert(tree, key, value, compare) {
  if (tree === null) {
    return node(key, value, null, null);
  }
  const order = compare(key, tree.key);
  if (order === 0) {
    return node(tree.key, value, tree.left, tree.right);
  }
  return order < 0
    ? balance(tree.key, tree.value, insert(tree.left, key, value, compare), tree.right)
    : balance(tree.key, tree.value, tree.left, insert(tree.right, key, value, compare));
}

/**
 * Removes a key that is there.
 *
 * @template K, V
 * @param {Tree<K, V>} tree
 * @param {K} key
 * @param {(a: K, b: K) => number} compare
 * @returns {Tree<K, V>}
 */
export function remove(tree, key, compare) {
  if (tree === null) {
    throw new Error('internal error: removing a key that is not in the tree');
  }
  const order = compare(key, tree.key);
  if (order < 0) {
    return balance(tree.key, tree.value, remove(tree.left, key, compare), tree.right);
  }
  if (order > 0) {
    return balance(tree.key, tree.value, tree.left, remove(tree.right, key, compare));
  }
  if (tree.left === null || tree.right === null) {
    return tree.left ?? tree.right;
  }
  let next = tree.right;
  while (next.left !== null) {
    next = next.left;
  }
  return balance(next.key, next.value, tree.left, removeFirst(tree.right));
}

/**
 * @template K, V
 * @param {Node<K, V>} tree
 * @returns {Tree<K, V>}
 */
function removeFirst(tree) {
  return tree.left === null
    ? tree.right
    : balance(tree.key, tree.value, removeFirst(tree.left), tree.right);
}

/**
 * The largest key plus one, for trees keyed by sequence number.
 *
 * @param {Tree<number, any>} tree
 */
export function nextSequence(tree) {
  if (tree === null) {
    return 0;
  }
  let at = tree;
  while (at.right !== null) {
    at = at.right;
  }
  return at.key + 1;
}

/**
 * Calls `visit` for each value in key order. The depth is logarithmic.
 *
 * @template K, V
 * @param {Tree<K, V>} tree
 * @param {(value: V) => void} visit
 */
export function forEach(tree, visit) {
  if (tree !== null) {
    forEach(tree.left, visit);
    visit(tree.value);
    forEach(tree.right, visit);
  }
}

/**
 * Calls `visit` for each value of a node that this epoch has not seen, and marks the node. Versions
 * that share nodes cost their distinct nodes only.
 *
 * @template K, V
 * @param {Tree<K, V>} tree
 * @param {number} epoch
 * @param {(value: V) => void} visit
 */
export function trace(tree, epoch, visit) {
  if (tree !== null && tree.epoch !== epoch) {
    tree.epoch = epoch;
    trace(tree.left, epoch, visit);
    visit(tree.value);
    trace(tree.right, epoch, visit);
  }
}
