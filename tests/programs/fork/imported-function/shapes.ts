import { fork, type Future } from "tscript";

export interface Box {
  width: number;
  height: number;
}
export const area = ({ width, height }: Box): number => width * height;
export const areaLater = (box: Box): Future<number> => fork(area, box);
