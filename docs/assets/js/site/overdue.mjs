/**
 * Shows what has become overdue since the release.
 */

/**
 * Show each notice whose date has passed.
 *
 * @param {Iterable<HTMLElement>} notices each with its date in data-review-by, as 2027-11-22
 * @param {Date} now
 */
export function showOverdue(notices, now) {
  const today = now.toISOString().slice(0, 10);
  for (const notice of notices) {
    const { reviewBy } = notice.dataset;
    if (reviewBy && reviewBy < today) {
      notice.hidden = false;
    }
  }
}
