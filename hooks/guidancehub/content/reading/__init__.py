"""Read files strictly, and say of each fault where it is, what was found, what was expected and the cure."""
