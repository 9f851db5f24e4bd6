import { invalidField } from '../../engine/errors.js';
import { order } from '../../engine/lists.js';

/** Puts rows in an order such as `-created_at` or `name`, for lists that know these two. @throws ApiError - for any other */
export function byNameOrAge<R extends { name: string; created_at: number }>(rows: R[], orderBy: string): R[] {
  if (/^[+-]?(name|created_at)$/.test(orderBy)) return order(rows, orderBy);
  throw invalidField('order_by', 'order_by should be name or created_at, after + or -');
}
