/** The prototype of the objects of a class. Programs only ask which one an object has: it is compared and shown, and has nothing to be read. */
export class Prototype {
  /**
   * Names of the class and of those it extends, separated by blanks; those of the language's own have a `!` before them. An object such as
   * `Math`, which is no prototype, has a `=` before its name.
   */
  $names = "";
}
