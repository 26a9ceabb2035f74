"""Read files strictly. Each problem says where it is, what was found, what was expected, and what to do."""
