"""What to read next after an entry."""
