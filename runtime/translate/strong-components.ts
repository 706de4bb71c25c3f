/** Strongly connected components of a graph (Tarjan 1972), without recursion: a call chain may be as long as a program has functions. */

/** By node: whether a path leads from it back to it. @param edges targets per node */
export function findCycles(edges: readonly (readonly number[])[]): boolean[] {
  const count = edges.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const isCyclic = new Array<boolean>(count).fill(false);
  const open: number[] = [];
  const path: { readonly node: number; edge: number }[] = [];
  let visited = 0;

  const enter = (node: number): void => {
    order[node] = visited;
    low[node] = visited;
    visited += 1;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, edge: 0 });
  };
  const lower = (node: number, to: number): void => {
    low[node] = Math.min(low[node] ?? 0, to);
  };
  const close = (node: number): void => {
    if (low[node] !== order[node]) return;
    const size = open.length - open.lastIndexOf(node);
    for (const member of open.splice(-size)) {
      isOpen[member] = 0;
      isCyclic[member] = size > 1 || (edges[member] ?? []).includes(member);
    }
  };

  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = edges[top.node]?.[top.edge];
      top.edge += 1;
      if (target === undefined) {
        path.pop();
        close(top.node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, low[top.node] ?? 0);
      } else if (order[target] === -1) enter(target);
      else if (isOpen[target] === 1) lower(top.node, order[target] ?? 0);
    }
  }
  return isCyclic;
}
