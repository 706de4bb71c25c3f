// A query runs when it is awaited.
class Query<T> implements PromiseLike<T[]> {
  constructor(private readonly rows: T[]) {}
  where(test: (row: T) => boolean): Query<T> {
    return new Query(this.rows.filter(test));
  }
  then<A = T[], B = never>(
    done?: ((rows: T[]) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return Promise.resolve(this.rows).then(done, failed);
  }
}
const query = new Query([1, 2, 3]).where((n) => n > 1);
console.log(await query, (await query.where((n) => n > 2)).length); // expect: [ 2, 3 ] 1
