import { label } from "#names/label";

export function area(width: number, height: number): string {
  return label(width * height);
}
