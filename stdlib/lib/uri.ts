/** Escapes of URIs and base64: the host's own, whose failures are thrown here. */
import {
  host_atob,
  host_btoa,
  host_decodeURI,
  host_decodeURIComponent,
  host_encodeURI,
  host_encodeURIComponent,
} from "tscript:intrinsics";
import { base64OfText, textOfBase64 } from "./base64.ts";
import { invalidCharacter } from "./dom-exception.ts";
import { URIError } from "./error.ts";

/** `encodeURIComponent(value)` */
export function encodeComponent(value: string | number | boolean): string {
  return wellFormed(host_encodeURIComponent(`${value}`));
}

/** `encodeURI(text)` */
export function encode(text: string): string {
  return wellFormed(host_encodeURI(text));
}

/** `decodeURIComponent(text)` */
export function decodeComponent(text: string): string {
  return wellFormed(host_decodeURIComponent(text));
}

/** `decodeURI(text)` */
export function decode(text: string): string {
  return wellFormed(host_decodeURI(text));
}

/** Texts up to this length are converted here; what the host gains with longer ones is more than its call takes. */
const MAX_SHORT = 150;

/** `btoa(text)` */
export function toBase64(text: string): string {
  if (text.length <= MAX_SHORT) {
    const short = base64OfText(text);
    if (short !== undefined) return short;
  }
  const result = host_btoa(text);
  if (result === undefined) invalidCharacter("Invalid character");
  return result;
}

/** `atob(text)` */
export function fromBase64(text: string): string {
  if (text.length <= MAX_SHORT) {
    const short = textOfBase64(text);
    if (short !== undefined) return short;
  }
  const result = host_atob(text);
  if (result === undefined) {
    for (let i = 0; i < text.length; i++)
      if (!isOfBase64(text.charCodeAt(i))) invalidCharacter("Invalid character");
    invalidCharacter("The string to be decoded is not correctly encoded.");
  }
  return result;
}

/** Letters, digits, `+`, `/`, `=`, and the white space that is left out. */
function isOfBase64(unit: number): boolean {
  if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) return true;
  if (unit >= 47 && unit <= 57) return true;
  return unit === 43 || unit === 61 || unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

function wellFormed(text: string | undefined): string {
  if (text === undefined) throw new URIError("URI malformed");
  return text;
}
