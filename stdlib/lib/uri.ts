/** Escapes of URIs and base64: the host's own, whose failures are thrown here. */
import {
  host_atob,
  host_btoa,
  host_decodeURI,
  host_decodeURIComponent,
  host_encodeURI,
  host_encodeURIComponent,
} from "tscript:intrinsics";
import { Error, URIError } from "./error.ts";

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

/** `btoa(text)` */
export function toBase64(text: string): string {
  const result = host_btoa(text);
  if (result === undefined) throw new Error("Invalid character");
  return result;
}

/** `atob(text)` */
export function fromBase64(text: string): string {
  const result = host_atob(text);
  if (result === undefined) throw new Error("The string to be decoded is not correctly encoded.");
  return result;
}

function wellFormed(text: string | undefined): string {
  if (text === undefined) throw new URIError("URI malformed");
  return text;
}
