/** The prototype of the objects of a class. Programs only ask which one an object has: it is compared, and has nothing to be read. */
export class Prototype {}
