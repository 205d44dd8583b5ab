import { relationKey, type Base, type Item } from './base.ts';

/**
 * What other sources give for the same figure at the same date: values of the relation that cannot both be true. A rounded
 * and an exact form of one figure are no conflict, nor are figures of two dates, nor two terms of one seat.
 */
export function conflictsOf(base: Base, id: string): readonly Item[] {
  const item = base.byId.get(id);
  if (item?.relation === undefined || item.kind.id !== 'count') return [];
  const others = base.relations.get(relationKey(item.relation, item.kind.id)) ?? [];
  return others.filter(
    (other) =>
      other.origin !== item.origin &&
      other.fact?.status === undefined &&
      (other.asOf === undefined || item.asOf === undefined || other.asOf === item.asOf) &&
      other.fact?.supersedes !== item.origin &&
      item.fact?.supersedes !== other.origin &&
      !item.kind.meets(item.value, other.value),
  );
}
