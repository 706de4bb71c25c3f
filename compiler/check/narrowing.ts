/** What a check that reads element types off what fills arrays knows of the program: whether it may. */

/** Kept while a program is checked. */
export class Narrowing {
  /** Arrays get such types. */
  isOn: boolean;
  /** One got such a type where TypeScript says `any[]`. */
  isUsed = false;
  /** With these types the program has mistakes, those included that comments excuse. */
  hasErrors = false;
  /** A value of unknown type is stored in a place whose type nobody wrote. */
  isMixed = false;
  /** An array, or what may hold one, is seen as something of unknown type. */
  isHidden = false;
  /** Parts of something of unknown type are written, or it is taken for an array. */
  isWrittenUnseen = false;

  constructor(isOn: boolean) {
    this.isOn = isOn;
  }

  /** Whether nothing may get into such arrays that their types exclude. */
  get isSound(): boolean {
    return !this.hasErrors && !this.isMixed && !(this.isHidden && this.isWrittenUnseen);
  }
}
