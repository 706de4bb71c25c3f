x => y => ({ x, y });
async (a?: B, ...c): Promise<D> => {};
<T,>({ a = 1 }: T) => a;
a ? (b) : c => d;
a ? (b): c => d : e;
