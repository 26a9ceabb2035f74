/** A made-up storage of a device, which can fill up or fail at any write. */

/** Throw as browsers do. */
function fault(name) {
  throw new DOMException("not now", name);
}

export class MadeStorage {
  /** @param {Record<string, string>} [kept] */
  constructor(kept = {}) {
    this.kept = new Map(Object.entries(kept));
    this.writes = 0;
    /** At which write it is full: 0 for never. */
    this.fullAt = 0;
    /** What it throws at every touch, or "". */
    this.blockedBy = "";
  }

  get length() {
    return this.kept.size;
  }

  key(at) {
    return [...this.kept.keys()][at] ?? null;
  }

  getItem(key) {
    return this.blockedBy ? fault(this.blockedBy) : (this.kept.get(key) ?? null);
  }

  setItem(key, text) {
    this.writes += 1;
    if (this.blockedBy || (this.fullAt > 0 && this.writes >= this.fullAt)) {
      fault(this.blockedBy || "QuotaExceededError");
    }
    this.kept.set(key, text);
  }

  removeItem(key) {
    if (this.blockedBy) {
      fault(this.blockedBy);
    }
    this.kept.delete(key);
  }
}
